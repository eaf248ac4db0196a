name       Weebly
category   web
domain     weebly.com editmysite.com
test       www.weebly.com -> weebly
test       a.b.EDITMYSITE.COM. -> weebly
source     field knowledge 2026-11
