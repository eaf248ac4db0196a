name       Call of Duty Mobile
category   gaming
service    gaming
domain     callofdutymobile.com codm.activision.com
test       www.callofdutymobile.com -> call-of-duty-mobile
test       a.b.CODM.ACTIVISION.COM. -> call-of-duty-mobile
source     field knowledge 2026-11
