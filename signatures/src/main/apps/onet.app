name       Onet
category   news
service    browsing
domain     onet.pl ocdn.eu
test       www.onet.pl -> onet
test       a.b.OCDN.EU. -> onet
source     field knowledge 2026-11
