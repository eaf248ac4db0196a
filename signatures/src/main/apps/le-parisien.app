name       Le Parisien
category   news
service    browsing
domain     leparisien.fr
test       www.leparisien.fr -> le-parisien
source     field knowledge 2026-11
