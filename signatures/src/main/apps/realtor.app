name       Realtor.com
category   web
service    browsing
domain     realtor.com rdcpix.com
test       www.realtor.com -> realtor
test       a.b.RDCPIX.COM. -> realtor
source     field knowledge 2026-11
