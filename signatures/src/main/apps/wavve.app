name       Wavve
category   streaming
service    streaming
domain     wavve.com pooq.co.kr
test       www.wavve.com -> wavve
test       a.b.POOQ.CO.KR. -> wavve
source     field knowledge 2026-11
