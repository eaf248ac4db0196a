name       Supremo
category   remote-access
service    remote-control
domain     supremocontrol.com nanosystems.it
test       www.supremocontrol.com -> supremo
test       a.b.NANOSYSTEMS.IT. -> supremo
source     field knowledge 2026-11
