name       Paradox
category   gaming
service    gaming
domain     paradoxplaza.com paradoxinteractive.com
test       www.paradoxplaza.com -> paradox
test       a.b.PARADOXINTERACTIVE.COM. -> paradox
source     field knowledge 2026-11
