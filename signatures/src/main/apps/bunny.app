name       Bunny
category   cdn
domain     bunny.net b-cdn.net bunnycdn.com mediadelivery.net
test       www.bunny.net -> bunny
test       a.b.MEDIADELIVERY.NET. -> bunny
source     field knowledge 2026-11
