name       Die Zeit
category   news
service    browsing
domain     zeit.de
test       www.zeit.de -> die-zeit
source     field knowledge 2026-11
