name       Avast SecureDNS
category   dns
service    name-resolution
domain     securedns.avast.com
test       securedns.avast.com -> avast-securedns
source     field knowledge 2026-11
