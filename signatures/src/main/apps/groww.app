name       Groww
category   finance
domain     groww.in
test       www.groww.in -> groww
source     field knowledge 2026-11
