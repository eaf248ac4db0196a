name       WeCom
category   collaboration
service    chat
domain     work.weixin.qq.com wecom.work
test       work.weixin.qq.com -> wecom
test       a.b.WECOM.WORK. -> wecom
source     field knowledge 2026-11
