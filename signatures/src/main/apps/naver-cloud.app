name       Naver Cloud
category   cloud
domain     ncloud.com ntruss.com gov-ncloud.com
test       www.ncloud.com -> naver-cloud
test       a.b.GOV-NCLOUD.COM. -> naver-cloud
source     field knowledge 2026-11
