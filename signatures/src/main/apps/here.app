name       HERE
category   maps
domain     here.com hereapi.com
test       www.here.com -> here
test       a.b.HEREAPI.COM. -> here
source     field knowledge 2026-11
