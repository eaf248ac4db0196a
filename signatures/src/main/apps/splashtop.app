name       Splashtop
category   remote-access
service    remote-control
domain     splashtop.com splashtop.eu relay.splashtop.com
test       www.splashtop.com -> splashtop
test       a.b.RELAY.SPLASHTOP.COM. -> splashtop
source     field knowledge 2026-11
