name       Toyota
category   automotive
domain     toyota.com toyota.jp toyota-europe.com
test       www.toyota.com -> toyota
test       a.b.TOYOTA-EUROPE.COM. -> toyota
source     field knowledge 2026-11
