name       G-Core
category   cdn
domain     gcore.com gcorelabs.com gcdn.co gcorelabs.net
test       www.gcore.com -> g-core
test       a.b.GCORELABS.NET. -> g-core
source     field knowledge 2026-11
