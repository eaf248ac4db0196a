name       Klaviyo
category   mail
domain     klaviyo.com
test       www.klaviyo.com -> klaviyo
source     field knowledge 2026-11
