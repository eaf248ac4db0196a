name       PubNub
category   middleware
domain     pubnub.com pndsn.com pubnubapi.com
test       www.pubnub.com -> pubnub
test       a.b.PUBNUBAPI.COM. -> pubnub
source     field knowledge 2026-11
