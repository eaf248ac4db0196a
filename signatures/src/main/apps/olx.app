name       OLX
category   shopping
service    browsing
domain     olx.com olx.pl olx.ua olx.in olx.com.br olxcdn.com
test       www.olx.com -> olx
test       a.b.OLXCDN.COM. -> olx
source     field knowledge 2026-11
