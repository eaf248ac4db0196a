name       Volkswagen
category   automotive
domain     volkswagen.de vwgroup.com volkswagen.com vwg-connect.com
test       www.volkswagen.de -> volkswagen
test       a.b.VWG-CONNECT.COM. -> volkswagen
source     field knowledge 2026-11
