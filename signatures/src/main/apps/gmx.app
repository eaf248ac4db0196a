name       GMX
category   mail
service    mail
domain     gmx.net gmx.com gmx.de gmx.at gmx.ch gmxpro.net
test       www.gmx.net -> gmx
test       a.b.GMXPRO.NET. -> gmx
source     field knowledge 2026-11
