name       Jianshu
category   social
service    browsing
domain     jianshu.com
test       www.jianshu.com -> jianshu
source     field knowledge 2026-11
