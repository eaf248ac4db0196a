name       foodpanda
category   food
domain     foodpanda.com fd-api.com foodpanda.sg deliveryhero.io
test       www.foodpanda.com -> foodpanda
test       a.b.DELIVERYHERO.IO. -> foodpanda
source     field knowledge 2026-11
