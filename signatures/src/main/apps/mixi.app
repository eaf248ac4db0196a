name       Mixi
category   social
service    browsing
domain     mixi.jp
test       www.mixi.jp -> mixi
source     field knowledge 2026-11
