name       ISL Online
category   remote-access
service    remote-control
domain     islonline.com islonline.net
test       www.islonline.com -> isl-online
test       a.b.ISLONLINE.NET. -> isl-online
source     field knowledge 2026-11
