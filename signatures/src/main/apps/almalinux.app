name       AlmaLinux
category   software-update
service    update
domain     almalinux.org
test       www.almalinux.org -> almalinux
source     field knowledge 2026-11
