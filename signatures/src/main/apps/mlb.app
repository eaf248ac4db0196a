name       MLB
category   sports
service    streaming
domain     mlb.com mlbstatic.com
test       www.mlb.com -> mlb
test       a.b.MLBSTATIC.COM. -> mlb
source     field knowledge 2026-11
