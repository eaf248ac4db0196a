name       LogMeIn
category   remote-access
service    remote-control
domain     logmein.com logmein-gateway.com logmeinrescue.com
test       www.logmein.com -> logmein
test       a.b.LOGMEINRESCUE.COM. -> logmein
source     field knowledge 2026-11
