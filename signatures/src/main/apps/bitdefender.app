name       Bitdefender
category   security
service    update
domain     bitdefender.com bitdefender.net nimbus.bitdefender.net
test       www.bitdefender.com -> bitdefender
test       a.b.NIMBUS.BITDEFENDER.NET. -> bitdefender
source     field knowledge 2026-11
