name       Cisco Meraki
category   network
domain     meraki.com meraki.io network-auth.com meraki.cn
test       www.meraki.com -> cisco-meraki
test       a.b.MERAKI.CN. -> cisco-meraki
source     field knowledge 2026-11
