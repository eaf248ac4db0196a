name       AutoScout24
category   web
service    browsing
domain     autoscout24.com autoscout24.de
test       www.autoscout24.com -> autoscout24
test       a.b.AUTOSCOUT24.DE. -> autoscout24
source     field knowledge 2026-11
