name       Fortinet
category   security
service    update
domain     fortinet.com fortiguard.com fortinet.net forticloud.com fortigate.com fortiguard.net fortisase.com
test       www.fortinet.com -> fortinet
test       a.b.FORTISASE.COM. -> fortinet
source     field knowledge 2026-11
