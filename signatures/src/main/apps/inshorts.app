name       Inshorts
category   news
service    browsing
domain     inshorts.com
test       www.inshorts.com -> inshorts
source     field knowledge 2026-11
