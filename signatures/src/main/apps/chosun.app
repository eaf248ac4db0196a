name       Chosun
category   news
service    browsing
domain     chosun.com
test       www.chosun.com -> chosun
source     field knowledge 2026-11
