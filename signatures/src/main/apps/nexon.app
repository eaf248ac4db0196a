name       Nexon
category   gaming
service    gaming
domain     nexon.com nexon.net nxfs.nexon.com nexoncdn.co.kr
test       www.nexon.com -> nexon
test       a.b.NEXONCDN.CO.KR. -> nexon
source     field knowledge 2026-11
