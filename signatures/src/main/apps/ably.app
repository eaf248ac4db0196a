name       Ably
category   middleware
service    notification
domain     ably.io ably.com ably-realtime.com
test       www.ably.io -> ably
test       a.b.ABLY-REALTIME.COM. -> ably
source     field knowledge 2026-11
