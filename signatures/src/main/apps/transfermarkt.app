name       Transfermarkt
category   sports
service    browsing
domain     transfermarkt.com transfermarkt.de
test       www.transfermarkt.com -> transfermarkt
test       a.b.TRANSFERMARKT.DE. -> transfermarkt
source     field knowledge 2026-11
