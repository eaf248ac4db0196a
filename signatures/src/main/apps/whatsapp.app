name       WhatsApp
category   messaging
service    chat
domain     whatsapp.com whatsapp.net wa.me whatsapp.biz
service    file-transfer mmg.whatsapp.net media.whatsapp.net cdn.whatsapp.net mms.whatsapp.net
test       www.whatsapp.com -> whatsapp
test       a.b.WHATSAPP.BIZ. -> whatsapp
test       media-mxp1-1.cdn.whatsapp.net -> whatsapp
source     field knowledge 2026-11
