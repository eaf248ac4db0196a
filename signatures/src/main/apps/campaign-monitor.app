name       Campaign Monitor
category   mail
domain     createsend.com campaignmonitor.com
test       www.createsend.com -> campaign-monitor
test       a.b.CAMPAIGNMONITOR.COM. -> campaign-monitor
source     field knowledge 2026-11
