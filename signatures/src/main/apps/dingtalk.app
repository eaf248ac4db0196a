name       DingTalk
category   collaboration
service    chat
domain     dingtalk.com dingtalkapps.com dingtalk.cn
test       www.dingtalk.com -> dingtalk
test       a.b.DINGTALK.CN. -> dingtalk
source     field knowledge 2026-11
