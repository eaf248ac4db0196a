name       iFlytek
category   ai
domain     iflytek.com xfyun.cn voicecloud.cn
test       www.iflytek.com -> iflytek
test       a.b.VOICECLOUD.CN. -> iflytek
source     field knowledge 2026-11
