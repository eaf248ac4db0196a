name       Springer Nature
category   education
service    browsing
domain     springer.com nature.com springernature.com
test       www.springer.com -> springer-nature
test       a.b.SPRINGERNATURE.COM. -> springer-nature
source     field knowledge 2026-11
