name       Porkbun
category   web
domain     porkbun.com
test       www.porkbun.com -> porkbun
source     field knowledge 2026-11
