name       Microsoft Defender
category   security
domain     wd.microsoft.com securitycenter.windows.com endpoint.security.microsoft.com smartscreen.microsoft.com smartscreen-prod.microsoft.com
domain     urs.microsoft.com protection.outlook.com security.microsoft.com
test       wd.microsoft.com -> microsoft-defender
test       a.b.SECURITY.MICROSOFT.COM. -> microsoft-defender
source     field knowledge 2026-11
