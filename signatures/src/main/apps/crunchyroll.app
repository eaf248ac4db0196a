name       Crunchyroll
category   streaming
service    streaming
domain     crunchyroll.com vrv.co crunchyrollsvc.com
test       www.crunchyroll.com -> crunchyroll
test       a.b.CRUNCHYROLLSVC.COM. -> crunchyroll
source     field knowledge 2026-11
