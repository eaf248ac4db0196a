name       Qwen
category   ai
service    chat
domain     qwen.ai tongyi.aliyun.com qianwen.aliyun.com
test       www.qwen.ai -> qwen
test       a.b.QIANWEN.ALIYUN.COM. -> qwen
source     field knowledge 2026-11
