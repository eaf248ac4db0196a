name       SpiderOak
category   storage
service    backup
domain     spideroak.com
test       www.spideroak.com -> spideroak
source     field knowledge 2026-11
