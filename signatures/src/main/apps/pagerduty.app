name       PagerDuty
category   monitoring
service    notification
domain     pagerduty.com
test       www.pagerduty.com -> pagerduty
source     field knowledge 2026-11
