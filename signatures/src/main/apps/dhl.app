name       DHL
category   web
service    browsing
domain     dhl.com dhl.de
test       www.dhl.com -> dhl
test       a.b.DHL.DE. -> dhl
source     field knowledge 2026-11
