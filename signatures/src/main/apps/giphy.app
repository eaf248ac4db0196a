name       Giphy
category   social
service    browsing
domain     giphy.com gph.is
test       www.giphy.com -> giphy
test       a.b.GPH.IS. -> giphy
source     field knowledge 2026-11
