name       Equinix Metal
category   cloud
domain     equinix.com packet.net
test       www.equinix.com -> equinix-metal
test       a.b.PACKET.NET. -> equinix-metal
source     field knowledge 2026-11
