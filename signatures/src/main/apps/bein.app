name       beIN
category   sports
service    streaming
domain     beinsports.com beinconnect.com
test       www.beinsports.com -> bein
test       a.b.BEINCONNECT.COM. -> bein
source     field knowledge 2026-11
