name       GameSpot
category   gaming
service    browsing
domain     gamespot.com
test       www.gamespot.com -> gamespot
source     field knowledge 2026-11
