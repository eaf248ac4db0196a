name       Alibaba
category   shopping
service    browsing
domain     alibaba.com alicdn.com mmstat.com alibabagroup.com 1688.com alibaba-inc.com aliunicorn.com alibabausercontent.com
domain     alimama.com
test       www.alibaba.com -> alibaba
test       a.b.ALIMAMA.COM. -> alibaba
source     field knowledge 2026-11
