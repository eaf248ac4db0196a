name       Netskope
category   security
domain     netskope.com goskope.com
test       www.netskope.com -> netskope
test       a.b.GOSKOPE.COM. -> netskope
source     field knowledge 2026-11
