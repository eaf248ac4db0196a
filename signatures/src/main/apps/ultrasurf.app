name       UltraSurf
category   vpn
service    vpn
domain     ultrasurf.us wujieliulan.com
test       www.ultrasurf.us -> ultrasurf
test       a.b.WUJIELIULAN.COM. -> ultrasurf
source     field knowledge 2026-11
