name       netcup
category   cloud
domain     netcup.de netcup.net
test       www.netcup.de -> netcup
test       a.b.NETCUP.NET. -> netcup
source     field knowledge 2026-11
