name       DuckDuckGo
category   search
service    browsing
domain     duckduckgo.com duck.com ddg.gg
test       www.duckduckgo.com -> duckduckgo
test       a.b.DDG.GG. -> duckduckgo
source     field knowledge 2026-11
