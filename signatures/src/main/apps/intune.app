name       Intune
category   management
domain     manage.microsoft.com dm.microsoft.com
test       manage.microsoft.com -> intune
test       a.b.DM.MICROSOFT.COM. -> intune
source     field knowledge 2026-11
