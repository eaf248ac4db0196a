name       Arch Linux
category   software-update
service    update
domain     archlinux.org
agent      begins pacman/
test       www.archlinux.org -> arch-linux
source     field knowledge 2026-11
