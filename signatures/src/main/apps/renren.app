name       Renren
category   social
service    browsing
domain     renren.com
test       www.renren.com -> renren
source     field knowledge 2026-11
