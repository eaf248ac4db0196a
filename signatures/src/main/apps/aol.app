name       AOL
category   mail
service    browsing
domain     aol.com aolcdn.com aim.com
test       www.aol.com -> aol
test       a.b.AIM.COM. -> aol
source     field knowledge 2026-11
