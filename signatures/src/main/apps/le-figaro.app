name       Le Figaro
category   news
service    browsing
domain     lefigaro.fr
test       www.lefigaro.fr -> le-figaro
source     field knowledge 2026-11
