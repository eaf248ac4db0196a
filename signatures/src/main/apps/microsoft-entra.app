name       Microsoft Entra
category   authentication
domain     msappproxy.net login.windows.net login.microsoft.com entra.microsoft.com account.activedirectory.windowsazure.com
test       www.msappproxy.net -> microsoft-entra
test       a.b.ACCOUNT.ACTIVEDIRECTORY.WINDOWSAZURE.COM. -> microsoft-entra
source     field knowledge 2026-11
