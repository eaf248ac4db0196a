name       Peacock
category   streaming
service    streaming
domain     peacocktv.com
test       www.peacocktv.com -> peacock
source     field knowledge 2026-11
