name       Clarín
category   news
service    browsing
domain     clarin.com
test       www.clarin.com -> clarin
source     field knowledge 2026-11
