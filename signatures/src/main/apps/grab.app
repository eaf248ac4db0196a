name       GrabPay
category   travel
domain     grab.com grabtaxi.com grab.co
test       www.grab.com -> grab
test       a.b.GRAB.CO. -> grab
source     field knowledge 2026-11
