name       Zalo
category   messaging
service    chat
domain     zalo.me zaloapp.com zadn.vn zdn.vn zalopay.vn chat.zalo.me
test       www.zalo.me -> zalo
test       a.b.CHAT.ZALO.ME. -> zalo
source     field knowledge 2026-11
