name       Netgear
category   network
domain     netgear.com readynas.com mynetgear.com arloxcld.com
test       www.netgear.com -> netgear
test       a.b.ARLOXCLD.COM. -> netgear
source     field knowledge 2026-11
