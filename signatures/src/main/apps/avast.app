name       Avast
category   security
service    update
domain     avast.com avcdn.net avg.com avast.ru ff.avast.com
agent      begins avast! Antivirus
test       www.avast.com -> avast
test       a.b.FF.AVAST.COM. -> avast
source     field knowledge 2026-11
