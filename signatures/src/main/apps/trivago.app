name       Trivago
category   travel
service    browsing
domain     trivago.com trivago.de
test       www.trivago.com -> trivago
test       a.b.TRIVAGO.DE. -> trivago
source     field knowledge 2026-11
