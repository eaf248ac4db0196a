name       Kompas
category   news
service    browsing
domain     kompas.com
test       www.kompas.com -> kompas
source     field knowledge 2026-11
