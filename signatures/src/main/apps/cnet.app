name       CNET
category   news
service    browsing
domain     cnet.com
test       www.cnet.com -> cnet
source     field knowledge 2026-11
