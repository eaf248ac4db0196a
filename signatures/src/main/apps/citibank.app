name       Citibank
category   finance
domain     citi.com citibank.com citibankonline.com
test       www.citi.com -> citibank
test       a.b.CITIBANKONLINE.COM. -> citibank
source     field knowledge 2026-11
