name       Fandom
category   media
service    browsing
domain     fandom.com wikia.com wikia.nocookie.net nocookie.net
test       www.fandom.com -> fandom
test       a.b.NOCOOKIE.NET. -> fandom
source     field knowledge 2026-11
