name       SmartThings
category   iot
domain     smartthings.com samsungiotcloud.com
test       www.smartthings.com -> smartthings
test       a.b.SAMSUNGIOTCLOUD.COM. -> smartthings
source     field knowledge 2026-11
