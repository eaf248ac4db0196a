name       Flathub
category   software-update
service    download
domain     flathub.org flatpak.org
test       www.flathub.org -> flathub
test       a.b.FLATPAK.ORG. -> flathub
source     field knowledge 2026-11
