name       Scaleway
category   cloud
domain     scaleway.com scw.cloud online.net
test       www.scaleway.com -> scaleway
test       a.b.ONLINE.NET. -> scaleway
source     field knowledge 2026-11
