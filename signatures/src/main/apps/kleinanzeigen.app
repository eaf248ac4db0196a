name       Kleinanzeigen
category   shopping
service    browsing
domain     kleinanzeigen.de ebay-kleinanzeigen.de
test       www.kleinanzeigen.de -> kleinanzeigen
test       a.b.EBAY-KLEINANZEIGEN.DE. -> kleinanzeigen
source     field knowledge 2026-11
