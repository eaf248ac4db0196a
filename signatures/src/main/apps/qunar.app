name       Qunar
category   travel
service    browsing
domain     qunar.com qunarzz.com
test       www.qunar.com -> qunar
test       a.b.QUNARZZ.COM. -> qunar
source     field knowledge 2026-11
