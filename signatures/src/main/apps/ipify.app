name       ipify
category   network
domain     ipify.org
test       www.ipify.org -> ipify
source     field knowledge 2026-11
