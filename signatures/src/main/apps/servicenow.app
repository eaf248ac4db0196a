name       ServiceNow
category   productivity
domain     service-now.com servicenow.com
test       www.service-now.com -> servicenow
test       a.b.SERVICENOW.COM. -> servicenow
source     field knowledge 2026-11
