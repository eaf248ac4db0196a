name       CrashPlan
category   storage
service    backup
domain     crashplan.com code42.com
test       www.crashplan.com -> crashplan
test       a.b.CODE42.COM. -> crashplan
source     field knowledge 2026-11
