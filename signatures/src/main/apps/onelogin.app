name       OneLogin
category   authentication
domain     onelogin.com
test       www.onelogin.com -> onelogin
source     field knowledge 2026-11
