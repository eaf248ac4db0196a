name       William Hill
category   gambling
domain     williamhill.com williamhill.it
test       www.williamhill.com -> william-hill
test       a.b.WILLIAMHILL.IT. -> william-hill
source     field knowledge 2026-11
