name       GNOME
category   software-update
domain     gnome.org
test       www.gnome.org -> gnome
source     field knowledge 2026-11
