name       Windscribe
category   vpn
service    vpn
domain     windscribe.com whiskergalaxy.com
test       www.windscribe.com -> windscribe
test       a.b.WHISKERGALAXY.COM. -> windscribe
source     field knowledge 2026-11
