name       BeyondTrust
category   remote-access
service    remote-control
domain     beyondtrust.com bomgar.com bomgarcloud.com
test       www.beyondtrust.com -> beyondtrust
test       a.b.BOMGARCLOUD.COM. -> beyondtrust
source     field knowledge 2026-11
