name       Debian
category   software-update
service    update
domain     debian.org debian.net
agent      begins Debian APT-HTTP
test       www.debian.org -> debian
test       a.b.DEBIAN.NET. -> debian
test       agent Debian APT-HTTP/1.3 (2.6.1) -> debian
source     field knowledge 2026-11
