name       Apple Pay
category   payment
domain     apple-pay.apple.com apple-pay-gateway.apple.com smp-device.apple.com smp-device-content.apple.com
test       apple-pay.apple.com -> apple-pay
test       a.b.SMP-DEVICE-CONTENT.APPLE.COM. -> apple-pay
source     field knowledge 2026-11
