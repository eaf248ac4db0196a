name       Minds
category   social
service    browsing
domain     minds.com
test       www.minds.com -> minds
source     field knowledge 2026-11
