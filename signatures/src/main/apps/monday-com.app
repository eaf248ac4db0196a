name       Monday.com
category   productivity
domain     monday.com
test       www.monday.com -> monday-com
source     field knowledge 2026-11
