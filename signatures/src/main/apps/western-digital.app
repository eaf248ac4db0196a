name       Western Digital
category   storage
domain     wdc.com westerndigital.com wd2go.com mycloud.com remotewd.com
test       www.wdc.com -> western-digital
test       a.b.REMOTEWD.COM. -> western-digital
source     field knowledge 2026-11
