name       Capcom
category   gaming
service    gaming
domain     capcom.com capcom.co.jp
test       www.capcom.com -> capcom
test       a.b.CAPCOM.CO.JP. -> capcom
source     field knowledge 2026-11
