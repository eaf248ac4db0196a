name       NFL
category   sports
service    streaming
domain     nfl.com
test       www.nfl.com -> nfl
source     field knowledge 2026-11
