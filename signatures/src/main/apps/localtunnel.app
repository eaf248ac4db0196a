name       localtunnel
category   tunnel
domain     loca.lt localtunnel.me
test       www.loca.lt -> localtunnel
test       a.b.LOCALTUNNEL.ME. -> localtunnel
source     field knowledge 2026-11
