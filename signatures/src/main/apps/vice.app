name       Vice
category   news
service    browsing
domain     vice.com
test       www.vice.com -> vice
source     field knowledge 2026-11
