name       Flipboard
category   news
service    browsing
domain     flipboard.com
test       www.flipboard.com -> flipboard
source     field knowledge 2026-11
