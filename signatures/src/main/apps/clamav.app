name       ClamAV
category   security
service    update
domain     clamav.net
agent      begins ClamAV/
test       www.clamav.net -> clamav
source     field knowledge 2026-11
