name       Microsoft 365
category   productivity
domain     office.com office365.com office.net microsoftonline.com microsoftonline-p.com sharepointonline.com onmicrosoft.com
domain     msocdn.com officeapps.live.com microsoft365.com cloud.microsoft officecdn.microsoft.com officeclient.microsoft.com
domain     static.microsoft usercontent.microsoft svc.ms outlook.office.com outlook.office365.com substrate.office.com config.office.com
domain     loop.cloud.microsoft
agent      contains Microsoft Office/
test       www.office.com -> microsoft-365
test       a.b.LOOP.CLOUD.MICROSOFT. -> microsoft-365
test       login.microsoftonline.com -> microsoft-365
source     field knowledge 2026-11
