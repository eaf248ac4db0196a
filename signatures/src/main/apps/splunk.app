name       Splunk
category   monitoring
service    telemetry
domain     splunk.com splunkcloud.com signalfx.com
test       www.splunk.com -> splunk
test       a.b.SIGNALFX.COM. -> splunk
source     field knowledge 2026-11
