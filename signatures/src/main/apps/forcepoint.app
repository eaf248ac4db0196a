name       Forcepoint
category   security
domain     forcepoint.com websense.com mailcontrol.com
test       www.forcepoint.com -> forcepoint
test       a.b.MAILCONTROL.COM. -> forcepoint
source     field knowledge 2026-11
