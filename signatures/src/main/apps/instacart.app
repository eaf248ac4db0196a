name       Instacart
category   food
service    browsing
domain     instacart.com
test       www.instacart.com -> instacart
source     field knowledge 2026-11
