name       Private Internet Access
category   vpn
service    vpn
domain     privateinternetaccess.com piaservers.net piaproxy.net
test       www.privateinternetaccess.com -> private-internet-access
test       a.b.PIAPROXY.NET. -> private-internet-access
source     field knowledge 2026-11
