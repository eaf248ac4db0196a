name       Gaijin Entertainment
category   gaming
service    gaming
domain     gaijin.net gaijinent.com warthunder.com crossout.net gaijin.ru enlisted.net gaijinentertainment.com crossout.ru
domain     staraconflict.com
test       www.gaijin.net -> gaijin-entertainment
test       a.b.STARACONFLICT.COM. -> gaijin-entertainment
source     field knowledge 2026-11
