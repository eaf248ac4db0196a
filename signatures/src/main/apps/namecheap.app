name       Namecheap
category   web
domain     namecheap.com registrar-servers.com
test       www.namecheap.com -> namecheap
test       a.b.REGISTRAR-SERVERS.COM. -> namecheap
source     field knowledge 2026-11
