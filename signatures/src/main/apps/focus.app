name       Focus
category   news
service    browsing
domain     focus.de
test       www.focus.de -> focus
source     field knowledge 2026-11
