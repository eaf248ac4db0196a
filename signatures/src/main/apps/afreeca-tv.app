name       Afreeca TV
category   streaming
service    live-streaming
domain     afreecatv.com sooplive.co.kr
test       www.afreecatv.com -> afreeca-tv
test       a.b.SOOPLIVE.CO.KR. -> afreeca-tv
source     field knowledge 2026-11
