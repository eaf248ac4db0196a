name       IONOS
category   web
domain     ionos.com ionos.de 1and1.com 1und1.de ui-dns.com
test       www.ionos.com -> ionos
test       a.b.UI-DNS.COM. -> ionos
source     field knowledge 2026-11
