name       Cloudflare
category   cdn
domain     cloudflare.com cloudflare.net cloudflaressl.com cloudflareinsights.com workers.dev pages.dev cloudflarestorage.com
domain     cloudflarestream.com videodelivery.net cloudflare-ech.com cloudflarestatus.com r2.dev cloudflareaccess.com cloudflare-gateway.com
domain     cdnjs.com argotunnel.com trycloudflare.com
test       www.cloudflare.com -> cloudflare
test       a.b.TRYCLOUDFLARE.COM. -> cloudflare
source     field knowledge 2026-11
