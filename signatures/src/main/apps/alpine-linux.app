name       Alpine Linux
category   software-update
service    update
domain     alpinelinux.org
test       www.alpinelinux.org -> alpine-linux
source     field knowledge 2026-11
