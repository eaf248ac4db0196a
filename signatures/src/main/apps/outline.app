name       Outline
category   vpn
service    vpn
domain     getoutline.org
test       www.getoutline.org -> outline
source     field knowledge 2026-11
