name       GeeTest
category   security
domain     geetest.com geevisit.com
test       www.geetest.com -> geetest
test       a.b.GEEVISIT.COM. -> geetest
source     field knowledge 2026-11
