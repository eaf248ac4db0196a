name       DataDome
category   security
domain     datadome.co captcha-delivery.com
test       www.datadome.co -> datadome
test       a.b.CAPTCHA-DELIVERY.COM. -> datadome
source     field knowledge 2026-11
