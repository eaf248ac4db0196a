name       Psiphon
category   vpn
service    vpn
domain     psiphon.ca psiphon3.com
test       www.psiphon.ca -> psiphon
test       a.b.PSIPHON3.COM. -> psiphon
source     field knowledge 2026-11
