name       Sci-Hub
category   education
service    browsing
domain     sci-hub.se sci-hub.st sci-hub.ru
test       www.sci-hub.se -> sci-hub
test       a.b.SCI-HUB.RU. -> sci-hub
source     field knowledge 2026-11
