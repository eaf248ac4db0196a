name       Duolingo
category   education
domain     duolingo.com duolingo.cn
test       www.duolingo.com -> duolingo
test       a.b.DUOLINGO.CN. -> duolingo
source     field knowledge 2026-11
