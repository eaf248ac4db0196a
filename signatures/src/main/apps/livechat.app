name       LiveChat
category   productivity
service    chat
domain     livechat.com livechatinc.com
test       www.livechat.com -> livechat
test       a.b.LIVECHATINC.COM. -> livechat
source     field knowledge 2026-11
