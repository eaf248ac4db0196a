name       WHO
category   health
service    browsing
domain     who.int
test       www.who.int -> who
source     field knowledge 2026-11
