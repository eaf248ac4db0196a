name       Santander
category   finance
domain     santander.com bancosantander.es santander.co.uk
test       www.santander.com -> santander
test       a.b.SANTANDER.CO.UK. -> santander
source     field knowledge 2026-11
