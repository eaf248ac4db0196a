name       vivo
category   iot
domain     vivo.com vivo.com.cn vivoglobal.com
test       www.vivo.com -> vivo
test       a.b.VIVOGLOBAL.COM. -> vivo
source     field knowledge 2026-11
