name       Glovo
category   food
domain     glovoapp.com
test       www.glovoapp.com -> glovo
source     field knowledge 2026-11
