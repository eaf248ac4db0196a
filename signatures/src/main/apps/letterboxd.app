name       Letterboxd
category   media
service    browsing
domain     letterboxd.com ltrbxd.com
test       www.letterboxd.com -> letterboxd
test       a.b.LTRBXD.COM. -> letterboxd
source     field knowledge 2026-11
