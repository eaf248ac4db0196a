name       Il Sole 24 Ore
category   news
service    browsing
domain     ilsole24ore.com
test       www.ilsole24ore.com -> il-sole-24-ore
source     field knowledge 2026-11
