name       Tuya
category   iot
domain     tuya.com tuyaus.com tuyaeu.com tuyacn.com tuyain.com iotbing.com tuyaus.net wgine.com
test       www.tuya.com -> tuya
test       a.b.WGINE.COM. -> tuya
source     field knowledge 2026-11
