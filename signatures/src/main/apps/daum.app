name       Daum
category   search
service    browsing
domain     daum.net daumcdn.net hanmail.net
test       www.daum.net -> daum
test       a.b.HANMAIL.NET. -> daum
source     field knowledge 2026-11
