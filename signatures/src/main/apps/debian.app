name       Debian
category   software-update
service    update
domain     debian.org debian.net
test       www.debian.org -> debian
test       a.b.DEBIAN.NET. -> debian
source     field knowledge 2026-11
