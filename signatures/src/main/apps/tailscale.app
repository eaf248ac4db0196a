name       Tailscale
category   vpn
service    vpn
domain     tailscale.com tailscale.io ts.net
test       www.tailscale.com -> tailscale
test       a.b.TS.NET. -> tailscale
source     field knowledge 2026-11
