name       AVAST SecureDNS
category   dns
domain     securedns.avast.com
test       2.securedns.avast.com -> avast-securedns
source     field knowledge 2026-11
