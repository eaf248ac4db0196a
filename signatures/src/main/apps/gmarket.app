name       Gmarket
category   shopping
service    browsing
domain     gmarket.co.kr auction.co.kr
test       gmarket.co.kr -> gmarket
test       a.b.AUCTION.CO.KR. -> gmarket
source     field knowledge 2026-11
