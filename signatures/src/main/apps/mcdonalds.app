name       McDonald's
category   food
domain     mcdonalds.com mcd.com
test       www.mcdonalds.com -> mcdonalds
test       a.b.MCD.COM. -> mcdonalds
source     field knowledge 2026-11
