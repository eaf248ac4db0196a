name       Wistia
category   streaming
service    streaming
domain     wistia.com wistia.net
test       www.wistia.com -> wistia
test       a.b.WISTIA.NET. -> wistia
source     field knowledge 2026-11
