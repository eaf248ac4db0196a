name       SofaScore
category   sports
service    browsing
domain     sofascore.com
test       www.sofascore.com -> sofascore
source     field knowledge 2026-11
