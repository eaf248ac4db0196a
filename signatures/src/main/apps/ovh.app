name       OVH
category   cloud
domain     ovh.com ovh.net ovhcloud.com kimsufi.com soyoustart.com ovh.ca
test       www.ovh.com -> ovh
test       a.b.OVH.CA. -> ovh
source     field knowledge 2026-11
