name       BBC
category   news
service    browsing
domain     bbc.co.uk bbc.com bbci.co.uk bbc.net.uk bbc.in
test       bbc.co.uk -> bbc
test       a.b.BBC.IN. -> bbc
source     field knowledge 2026-11
