name       Cricbuzz
category   sports
service    browsing
domain     cricbuzz.com
test       www.cricbuzz.com -> cricbuzz
source     field knowledge 2026-11
