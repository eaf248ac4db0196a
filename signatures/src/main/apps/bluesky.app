name       Bluesky
category   social
service    browsing
domain     bsky.app bsky.social bsky.network bsky.dev atproto.com
test       www.bsky.app -> bluesky
test       a.b.ATPROTO.COM. -> bluesky
source     field knowledge 2026-11
