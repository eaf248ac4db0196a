name       OkCupid
category   dating
service    chat
domain     okcupid.com okccdn.com
test       www.okcupid.com -> okcupid
test       a.b.OKCCDN.COM. -> okcupid
source     field knowledge 2026-11
