name       Groupon
category   shopping
service    browsing
domain     groupon.com grouponcdn.com
test       www.groupon.com -> groupon
test       a.b.GROUPONCDN.COM. -> groupon
source     field knowledge 2026-11
