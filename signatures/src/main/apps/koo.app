name       Koo
category   social
service    browsing
domain     kooapp.com
test       www.kooapp.com -> koo
source     field knowledge 2026-11
