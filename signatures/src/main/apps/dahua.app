name       Dahua
category   iot
service    streaming
domain     dahuasecurity.com easy4ip.com dahuaddns.com easy4ipcloud.com imoulife.com
test       www.dahuasecurity.com -> dahua
test       a.b.IMOULIFE.COM. -> dahua
source     field knowledge 2026-11
