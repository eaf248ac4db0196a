name       Opera
category   web
domain     opera.com operacdn.com opera-api.com operasoftware.com opera.software
test       www.opera.com -> opera
test       a.b.OPERA.SOFTWARE. -> opera
source     field knowledge 2026-11
