name       Zhipu
category   ai
service    chat
domain     bigmodel.cn zhipuai.cn chatglm.cn z.ai
test       www.bigmodel.cn -> zhipu
test       a.b.Z.AI. -> zhipu
source     field knowledge 2026-11
