name       Replicate
category   ai
domain     replicate.com replicate.delivery
test       www.replicate.com -> replicate
test       a.b.REPLICATE.DELIVERY. -> replicate
source     field knowledge 2026-11
