name       Feedly
category   news
service    browsing
domain     feedly.com
test       www.feedly.com -> feedly
source     field knowledge 2026-11
