name       CyberGhost
category   vpn
service    vpn
domain     cyberghostvpn.com cyberghost.ro cg-dialup.net
test       www.cyberghostvpn.com -> cyberghost
test       a.b.CG-DIALUP.NET. -> cyberghost
source     field knowledge 2026-11
