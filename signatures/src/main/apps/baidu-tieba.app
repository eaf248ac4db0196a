name       Baidu Tieba
category   social
service    browsing
domain     tieba.baidu.com
test       tieba.baidu.com -> baidu-tieba
source     field knowledge 2026-11
