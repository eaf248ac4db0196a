name       Epson
category   printing
domain     epson.com epson.net epsonconnect.com
test       www.epson.com -> epson
test       a.b.EPSONCONNECT.COM. -> epson
source     field knowledge 2026-11
