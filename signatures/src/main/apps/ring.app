name       Ring
category   iot
service    streaming
domain     ring.com ring.devices.a2z.com
test       www.ring.com -> ring
test       a.b.RING.DEVICES.A2Z.COM. -> ring
source     field knowledge 2026-11
