name       DoorDash
category   food
domain     doordash.com cdn4dd.com
test       www.doordash.com -> doordash
test       a.b.CDN4DD.COM. -> doordash
source     field knowledge 2026-11
