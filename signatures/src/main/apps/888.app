name       888
category   gambling
service    gaming
domain     888.com 888casino.com 888poker.com
test       www.888.com -> 888
test       a.b.888POKER.COM. -> 888
source     field knowledge 2026-11
