name       Apple Push
category   messaging
service    notification
domain     push.apple.com push-apple.com.akadns.net courier-push-apple.com.akadns.net api.push.apple.com
address    tcp/5223 17.0.0.0/8 2620:149:a44::/48 2403:300:a42::/48 2403:300:a51::/48 2a01:b740:a42::/48
address    17.249.0.0/16 17.252.0.0/16 17.57.144.0/22 17.188.128.0/18 17.188.20.0/23
test       push.apple.com -> apple-push
test       a.b.API.PUSH.APPLE.COM. -> apple-push
test       address 17.110.229.1 tcp/5223 -> apple-push
test       address 17.110.229.1 tcp/443 -> none
test       21-courier.push.apple.com -> apple-push
source     field knowledge 2026-11
