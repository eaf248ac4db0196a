name       SHEIN
category   shopping
service    browsing
domain     shein.com ltwebstatic.com sheinimg.com shein.co.uk romwe.com
test       www.shein.com -> shein
test       a.b.ROMWE.COM. -> shein
source     field knowledge 2026-11
