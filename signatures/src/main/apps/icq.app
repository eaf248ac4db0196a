name       ICQ
category   messaging
service    chat
domain     icq.com icq.net
test       www.icq.com -> icq
test       a.b.ICQ.NET. -> icq
source     field knowledge 2026-11
