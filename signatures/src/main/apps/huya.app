name       Huya
category   streaming
service    live-streaming
domain     huya.com msstatic.com
test       www.huya.com -> huya
test       a.b.MSSTATIC.COM. -> huya
source     field knowledge 2026-11
