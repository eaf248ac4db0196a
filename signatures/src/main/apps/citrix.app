name       Citrix
category   remote-access
service    remote-control
domain     citrix.com citrixworkspacesapi.net cloud.com sharefile.com xenmobile.com
test       www.citrix.com -> citrix
test       a.b.XENMOBILE.COM. -> citrix
source     field knowledge 2026-11
