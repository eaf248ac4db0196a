name       Ubuntu
category   software-update
service    update
domain     ubuntu.com canonical.com ubuntu.net snapcraft.io snapcraftcontent.com ubuntu-eu.org ubuntuone.com
test       www.ubuntu.com -> ubuntu
test       a.b.UBUNTUONE.COM. -> ubuntu
source     field knowledge 2026-11
