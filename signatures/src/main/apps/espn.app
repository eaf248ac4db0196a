name       ESPN
category   sports
service    streaming
domain     espn.com espncdn.com espn.net espn.go.com espncricinfo.com
test       www.espn.com -> espn
test       a.b.ESPNCRICINFO.COM. -> espn
source     field knowledge 2026-11
