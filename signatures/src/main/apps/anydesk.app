name       AnyDesk
category   remote-access
service    remote-control
domain     anydesk.com anydesk.com.cn
test       www.anydesk.com -> anydesk
test       a.b.ANYDESK.COM.CN. -> anydesk
source     field knowledge 2026-11
