name       UltraDNS
category   dns
domain     ultradns.com ultradns.net
test       www.ultradns.com -> ultradns
test       a.b.ULTRADNS.NET. -> ultradns
source     field knowledge 2026-11
