name       MoneroOcean
category   cryptocurrency
domain     moneroocean.stream
test       www.moneroocean.stream -> moneroocean
source     field knowledge 2026-11
