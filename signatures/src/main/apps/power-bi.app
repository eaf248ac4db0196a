name       Power BI
category   productivity
domain     powerbi.com powerapps.com powerautomate.com
test       www.powerbi.com -> power-bi
test       a.b.POWERAUTOMATE.COM. -> power-bi
source     field knowledge 2026-11
