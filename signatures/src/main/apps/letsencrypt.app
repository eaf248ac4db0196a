name       Let's Encrypt
category   security
domain     letsencrypt.org lencr.org
test       www.letsencrypt.org -> letsencrypt
test       a.b.LENCR.ORG. -> letsencrypt
source     field knowledge 2026-11
