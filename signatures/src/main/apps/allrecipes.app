name       Allrecipes
category   food
service    browsing
domain     allrecipes.com
test       www.allrecipes.com -> allrecipes
source     field knowledge 2026-11
