name       OpenBSD
category   software-update
service    update
domain     openbsd.org
test       www.openbsd.org -> openbsd
source     field knowledge 2026-11
