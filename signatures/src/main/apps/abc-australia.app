name       ABC Australia
category   news
service    browsing
domain     abc.net.au
test       abc.net.au -> abc-australia
source     field knowledge 2026-11
