name       Seznam
category   search
service    browsing
domain     seznam.cz szn.cz sbazar.cz
test       www.seznam.cz -> seznam
test       a.b.SBAZAR.CZ. -> seznam
source     field knowledge 2026-11
