name       Newegg
category   shopping
service    browsing
domain     newegg.com neweggimages.com
test       www.newegg.com -> newegg
test       a.b.NEWEGGIMAGES.COM. -> newegg
source     field knowledge 2026-11
