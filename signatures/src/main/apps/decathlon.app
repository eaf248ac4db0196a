name       Decathlon
category   shopping
service    browsing
domain     decathlon.com decathlon.fr decathlon.net
test       www.decathlon.com -> decathlon
test       a.b.DECATHLON.NET. -> decathlon
source     field knowledge 2026-11
