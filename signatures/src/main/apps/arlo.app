name       Arlo
category   iot
service    streaming
domain     arlo.com arlostatic.com
test       www.arlo.com -> arlo
test       a.b.ARLOSTATIC.COM. -> arlo
source     field knowledge 2026-11
