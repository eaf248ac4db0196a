name       Toca Boca
category   gaming
service    gaming
domain     tocaboca.com tocalife.com
test       www.tocaboca.com -> toca-boca
test       a.b.TOCALIFE.COM. -> toca-boca
source     field knowledge 2026-11
