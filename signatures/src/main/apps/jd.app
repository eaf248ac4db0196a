name       JD.com
category   shopping
service    browsing
domain     jd.com 360buyimg.com jd.hk jcloud.com 3.cn jdcloud.com jdl.com
test       www.jd.com -> jd
test       a.b.JDL.COM. -> jd
source     field knowledge 2026-11
