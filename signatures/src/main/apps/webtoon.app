name       Webtoon
category   media
service    browsing
domain     webtoons.com webtoon.com
test       www.webtoons.com -> webtoon
test       a.b.WEBTOON.COM. -> webtoon
source     field knowledge 2026-11
