name       Dongchedi
category   automotive
service    browsing
domain     dongchedi.com dcarapi.com dcarimg.com
test       www.dongchedi.com -> dongchedi
test       a.b.DCARIMG.COM. -> dongchedi
source     field knowledge 2026-11
