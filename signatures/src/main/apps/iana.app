name       IANA
category   network
domain     iana.org
test       www.iana.org -> iana
source     field knowledge 2026-11
