name       Alipay
category   payment
domain     alipay.com alipayobjects.com alipay.com.cn alipayplus.com antfin.com
test       www.alipay.com -> alipay
test       a.b.ANTFIN.COM. -> alipay
source     field knowledge 2026-11
