name       Pikabu
category   social
service    browsing
domain     pikabu.ru
test       www.pikabu.ru -> pikabu
source     field knowledge 2026-11
