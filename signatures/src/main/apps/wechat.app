name       WeChat
category   messaging
service    chat
domain     wechat.com weixin.qq.com wx.qq.com wechatapp.com wechatos.net servicewechat.com weixinbridge.com wxs.qq.com qpic.cn
domain     qlogo.cn weixin.com wechatpay.cn
agent      begins MicroMessenger Client
test       www.wechat.com -> wechat
test       a.b.WECHATPAY.CN. -> wechat
test       agent MicroMessenger Client -> wechat
test       hkextshort.weixin.qq.com -> wechat
source     field knowledge 2026-11
