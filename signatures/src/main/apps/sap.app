name       SAP
category   productivity
domain     sap.com hana.ondemand.com sapcloud.cn ondemand.com successfactors.com successfactors.eu concursolutions.com ariba.com
domain     fieldglass.net
test       www.sap.com -> sap
test       a.b.FIELDGLASS.NET. -> sap
source     field knowledge 2026-11
