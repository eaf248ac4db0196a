name       Cisco
category   network
domain     cisco.com ciscoconnectdna.com cisco.net
test       www.cisco.com -> cisco
test       a.b.CISCO.NET. -> cisco
source     field knowledge 2026-11
