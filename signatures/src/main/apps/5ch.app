name       5ch
category   social
service    browsing
domain     5ch.net 2ch.net
test       www.5ch.net -> 5ch
test       a.b.2CH.NET. -> 5ch
source     field knowledge 2026-11
