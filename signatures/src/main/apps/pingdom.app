name       Pingdom
category   monitoring
service    telemetry
domain     pingdom.com pingdom.net
agent      contains Pingdom.com_bot
test       www.pingdom.com -> pingdom
test       a.b.PINGDOM.NET. -> pingdom
source     field knowledge 2026-11
