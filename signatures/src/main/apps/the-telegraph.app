name       The Telegraph
category   news
service    browsing
domain     telegraph.co.uk
test       telegraph.co.uk -> the-telegraph
source     field knowledge 2026-11
