name       Freepik
category   media
service    browsing
domain     freepik.com flaticon.com
test       www.freepik.com -> freepik
test       a.b.FLATICON.COM. -> freepik
source     field knowledge 2026-11
