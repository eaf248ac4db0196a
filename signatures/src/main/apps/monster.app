name       Monster
category   jobs
service    browsing
domain     monster.com
test       www.monster.com -> monster
source     field knowledge 2026-11
