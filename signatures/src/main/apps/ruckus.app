name       Ruckus
category   network
domain     ruckuswireless.com ruckus.cloud
test       www.ruckuswireless.com -> ruckus
test       a.b.RUCKUS.CLOUD. -> ruckus
source     field knowledge 2026-11
