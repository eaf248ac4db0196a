name       Activision
category   gaming
service    gaming
domain     activision.com callofduty.com demonware.net treyarch.com
test       www.activision.com -> activision
test       a.b.TREYARCH.COM. -> activision
source     field knowledge 2026-11
