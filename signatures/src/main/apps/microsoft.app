name       Microsoft
category   web
domain     microsoft.com msn.com msads.net live.com live.net microsoft.net trafficmanager.net applicationinsights.microsoft.com
domain     s-microsoft.com msedge.net msftncsi.com msftconnecttest.com microsoftedge.com msauth.net msftauth.net aka.ms microsoftapp.net
domain     msecnd.net gfx.ms s-msn.com msftstatic.com visualstudio.microsoft.com windows.com windows.net microsoftcloud.com
domain     aspnetcdn.com mp.microsoft.com
category   analytics clarity.ms hockeyapp.net appcenter.ms dc.services.visualstudio.com in.applicationinsights.azure.com applicationinsights.azure.com data.microsoft.com events.data.microsoft.com aria.microsoft.com
agent      begins Microsoft NCSI
test       www.microsoft.com -> microsoft
test       a.b.MP.MICROSOFT.COM. -> microsoft
test       mobile.pipe.aria.microsoft.com -> microsoft
test       agent Microsoft NCSI -> microsoft
source     field knowledge 2026-11
