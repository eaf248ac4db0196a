name       hCaptcha
category   security
domain     hcaptcha.com
test       www.hcaptcha.com -> hcaptcha
source     field knowledge 2026-11
