name       Chase
category   finance
domain     chase.com jpmorgan.com jpmorganchase.com
test       www.chase.com -> chase
test       a.b.JPMORGANCHASE.COM. -> chase
source     field knowledge 2026-11
