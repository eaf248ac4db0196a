name       NHL
category   sports
service    streaming
domain     nhl.com
test       www.nhl.com -> nhl
source     field knowledge 2026-11
