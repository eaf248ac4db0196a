name       Deutsche Bahn
category   travel
service    browsing
domain     bahn.de deutschebahn.com
test       www.bahn.de -> deutsche-bahn
test       a.b.DEUTSCHEBAHN.COM. -> deutsche-bahn
source     field knowledge 2026-11
