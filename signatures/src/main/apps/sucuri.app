name       Sucuri
category   cdn
domain     sucuri.net
test       www.sucuri.net -> sucuri
source     field knowledge 2026-11
