name       LiveJournal
category   social
service    browsing
domain     livejournal.com livejournal.net
test       www.livejournal.com -> livejournal
test       a.b.LIVEJOURNAL.NET. -> livejournal
source     field knowledge 2026-11
