name       Badoo
category   dating
service    chat
domain     badoo.com badoocdn.com badoo.app
test       www.badoo.com -> badoo
test       a.b.BADOO.APP. -> badoo
source     field knowledge 2026-11
