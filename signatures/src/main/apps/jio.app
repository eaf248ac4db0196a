name       Jio
category   web
domain     jio.com jioplatforms.com
test       www.jio.com -> jio
test       a.b.JIOPLATFORMS.COM. -> jio
source     field knowledge 2026-11
