name       KDDI au
category   web
domain     au.com kddi.com
test       www.au.com -> kddi
test       a.b.KDDI.COM. -> kddi
source     field knowledge 2026-11
