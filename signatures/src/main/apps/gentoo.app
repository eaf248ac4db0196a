name       Gentoo
category   software-update
service    update
domain     gentoo.org
test       www.gentoo.org -> gentoo
source     field knowledge 2026-11
