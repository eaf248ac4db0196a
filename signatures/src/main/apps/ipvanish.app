name       IPVanish
category   vpn
service    vpn
domain     ipvanish.com
test       www.ipvanish.com -> ipvanish
source     field knowledge 2026-11
