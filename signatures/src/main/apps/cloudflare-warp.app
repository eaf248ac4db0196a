name       Cloudflare WARP
category   vpn
service    vpn
domain     cloudflareclient.com warp.plus
test       www.cloudflareclient.com -> cloudflare-warp
test       a.b.WARP.PLUS. -> cloudflare-warp
source     field knowledge 2026-11
