name       Hotspot Shield
category   vpn
service    vpn
domain     hotspotshield.com hsselite.com anchorfree.com anchorfree.us northghost.com
test       www.hotspotshield.com -> hotspot-shield
test       a.b.NORTHGHOST.COM. -> hotspot-shield
source     field knowledge 2026-11
