name       Extreme Networks
category   network
domain     extremenetworks.com extremecloudiq.com aerohive.com
test       www.extremenetworks.com -> extreme-networks
test       a.b.AEROHIVE.COM. -> extreme-networks
source     field knowledge 2026-11
