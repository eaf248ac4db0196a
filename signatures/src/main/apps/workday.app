name       Workday
category   productivity
domain     workday.com myworkday.com myworkdayjobs.com
test       www.workday.com -> workday
test       a.b.MYWORKDAYJOBS.COM. -> workday
source     field knowledge 2026-11
