name       Rocky Linux
category   software-update
service    update
domain     rockylinux.org
test       www.rockylinux.org -> rocky-linux
source     field knowledge 2026-11
