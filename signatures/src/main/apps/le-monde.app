name       Le Monde
category   news
service    browsing
domain     lemonde.fr
test       www.lemonde.fr -> le-monde
source     field knowledge 2026-11
