name       Root servers
category   dns
service    name-resolution
domain     root-servers.net gtld-servers.net
test       www.root-servers.net -> root-servers
test       a.b.GTLD-SERVERS.NET. -> root-servers
source     field knowledge 2026-11
