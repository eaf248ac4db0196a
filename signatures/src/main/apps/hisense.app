name       Hisense
category   iot
domain     hisense.com hismarttv.com vidaahub.com
test       www.hisense.com -> hisense
test       a.b.VIDAAHUB.COM. -> hisense
source     field knowledge 2026-11
