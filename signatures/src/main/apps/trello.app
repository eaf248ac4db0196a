name       Trello
category   productivity
domain     trello.com trello.services
test       www.trello.com -> trello
test       a.b.TRELLO.SERVICES. -> trello
source     field knowledge 2026-11
