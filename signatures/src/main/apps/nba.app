name       NBA
category   sports
service    streaming
domain     nba.com
test       www.nba.com -> nba
source     field knowledge 2026-11
