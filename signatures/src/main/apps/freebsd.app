name       FreeBSD
category   software-update
service    update
domain     freebsd.org
test       www.freebsd.org -> freebsd
source     field knowledge 2026-11
