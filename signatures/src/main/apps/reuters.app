name       Reuters
category   news
service    browsing
domain     reuters.com reutersmedia.net
test       www.reuters.com -> reuters
test       a.b.REUTERSMEDIA.NET. -> reuters
source     field knowledge 2026-11
