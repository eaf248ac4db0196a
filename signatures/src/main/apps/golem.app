name       Golem
category   news
service    browsing
domain     golem.de
test       www.golem.de -> golem
source     field knowledge 2026-11
