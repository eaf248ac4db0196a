name       TunnelBear
category   vpn
service    vpn
domain     tunnelbear.com polargrizzly.com lazerpenguin.com
test       www.tunnelbear.com -> tunnelbear
test       a.b.LAZERPENGUIN.COM. -> tunnelbear
source     field knowledge 2026-11
