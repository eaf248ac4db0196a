name       Shahid
category   streaming
service    streaming
domain     shahid.net mbc.net
test       www.shahid.net -> shahid
test       a.b.MBC.NET. -> shahid
source     field knowledge 2026-11
