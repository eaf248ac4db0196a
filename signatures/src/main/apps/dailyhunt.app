name       Dailyhunt
category   news
service    browsing
domain     dailyhunt.in
test       www.dailyhunt.in -> dailyhunt
source     field knowledge 2026-11
