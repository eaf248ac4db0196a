name       Die Welt
category   news
service    browsing
domain     welt.de
test       www.welt.de -> die-welt
source     field knowledge 2026-11
