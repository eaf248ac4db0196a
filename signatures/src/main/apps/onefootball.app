name       OneFootball
category   sports
service    browsing
domain     onefootball.com
test       www.onefootball.com -> onefootball
source     field knowledge 2026-11
