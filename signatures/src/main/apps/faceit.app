name       FACEIT
category   gaming
service    gaming
domain     faceit.com faceit-cdn.net
test       www.faceit.com -> faceit
test       a.b.FACEIT-CDN.NET. -> faceit
source     field knowledge 2026-11
