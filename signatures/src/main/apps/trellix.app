name       Trellix
category   security
service    update
domain     trellix.com fireeye.com
test       www.trellix.com -> trellix
test       a.b.FIREEYE.COM. -> trellix
source     field knowledge 2026-11
