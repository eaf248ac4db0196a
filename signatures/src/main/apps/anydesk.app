name       AnyDesk
category   remote-access
service    remote-control
domain     anydesk.com anydesk.com.cn
cert       AnyNet Relay
cert       AnyNet Root CA
cert       AnyDesk Client
test       www.anydesk.com -> anydesk
test       a.b.ANYDESK.COM.CN. -> anydesk
test       cert AnyNet Relay -> anydesk
source     field knowledge 2026-11
