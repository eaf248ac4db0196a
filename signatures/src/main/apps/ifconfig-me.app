name       ifconfig.me
category   network
domain     ifconfig.me ifconfig.co
test       www.ifconfig.me -> ifconfig-me
test       a.b.IFCONFIG.CO. -> ifconfig-me
source     field knowledge 2026-11
