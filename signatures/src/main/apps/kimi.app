name       Kimi
category   ai
service    chat
domain     moonshot.cn kimi.com moonshot.ai
test       www.moonshot.cn -> kimi
test       a.b.MOONSHOT.AI. -> kimi
source     field knowledge 2026-11
