name       Lidl
category   shopping
service    browsing
domain     lidl.com lidl.de lidl.it
test       www.lidl.com -> lidl
test       a.b.LIDL.IT. -> lidl
source     field knowledge 2026-11
