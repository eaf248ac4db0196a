name       D-Link
category   network
domain     dlink.com mydlink.com
test       www.dlink.com -> d-link
test       a.b.MYDLINK.COM. -> d-link
source     field knowledge 2026-11
