name       Al Jazeera
category   news
service    browsing
domain     aljazeera.com aljazeera.net
test       www.aljazeera.com -> al-jazeera
test       a.b.ALJAZEERA.NET. -> al-jazeera
source     field knowledge 2026-11
