name       Tokopedia
category   shopping
service    browsing
domain     tokopedia.com tokopedia.net
test       www.tokopedia.com -> tokopedia
test       a.b.TOKOPEDIA.NET. -> tokopedia
source     field knowledge 2026-11
