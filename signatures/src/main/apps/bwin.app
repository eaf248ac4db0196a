name       bwin
category   gambling
domain     bwin.com bwin.it bwin.de
test       www.bwin.com -> bwin
test       a.b.BWIN.DE. -> bwin
source     field knowledge 2026-11
