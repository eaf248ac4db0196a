name       openSUSE
category   software-update
service    update
domain     opensuse.org suse.com suse.de
test       www.opensuse.org -> opensuse
test       a.b.SUSE.DE. -> opensuse
source     field knowledge 2026-11
