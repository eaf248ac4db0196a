name       Megogo
category   streaming
service    streaming
domain     megogo.net megogo.ru megogo.com
test       www.megogo.net -> megogo
test       a.b.MEGOGO.COM. -> megogo
source     field knowledge 2026-11
