name       iCloud Private Relay
category   vpn
service    vpn
domain     mask.icloud.com mask-h2.icloud.com mask-api.icloud.com mask.apple-dns.net mask-t.apple-dns.net mask-canary.icloud.com
test       mask.icloud.com -> icloud-private-relay
test       a.b.MASK-CANARY.ICLOUD.COM. -> icloud-private-relay
source     field knowledge 2026-11
