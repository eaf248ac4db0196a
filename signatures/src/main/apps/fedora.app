name       Fedora
category   software-update
service    update
domain     fedoraproject.org fedora.im
test       www.fedoraproject.org -> fedora
test       a.b.FEDORA.IM. -> fedora
source     field knowledge 2026-11
