name       Deliveroo
category   food
domain     deliveroo.com deliveroo.co.uk deliveroo.net
test       www.deliveroo.com -> deliveroo
test       a.b.DELIVEROO.NET. -> deliveroo
source     field knowledge 2026-11
