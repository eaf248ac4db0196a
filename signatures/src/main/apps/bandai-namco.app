name       Bandai Namco
category   gaming
service    gaming
domain     bandainamcoent.com bandainamco.net bandainamcoent.co.jp
test       www.bandainamcoent.com -> bandai-namco
test       a.b.BANDAINAMCOENT.CO.JP. -> bandai-namco
source     field knowledge 2026-11
