name       Shadow
category   remote-access
service    remote-control
domain     shadow.tech
test       www.shadow.tech -> shadow
source     field knowledge 2026-11
