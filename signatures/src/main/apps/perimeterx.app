name       PerimeterX
category   security
domain     perimeterx.net px-cdn.net px-cloud.net pxchk.net humansecurity.com
test       www.perimeterx.net -> perimeterx
test       a.b.HUMANSECURITY.COM. -> perimeterx
source     field knowledge 2026-11
