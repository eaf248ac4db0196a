name       Yotpo
category   shopping
domain     yotpo.com
test       www.yotpo.com -> yotpo
source     field knowledge 2026-11
