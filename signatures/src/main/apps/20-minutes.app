name       20 Minutes
category   news
service    browsing
domain     20minutes.fr
test       www.20minutes.fr -> 20-minutes
source     field knowledge 2026-11
