name       eero
category   network
domain     eero.com e2ro.com
test       www.eero.com -> eero
test       a.b.E2RO.COM. -> eero
source     field knowledge 2026-11
