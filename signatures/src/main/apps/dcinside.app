name       DC Inside
category   social
service    browsing
domain     dcinside.com
test       www.dcinside.com -> dcinside
source     field knowledge 2026-11
