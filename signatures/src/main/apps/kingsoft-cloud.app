name       Kingsoft Cloud
category   cdn
domain     ksyun.com ksyuncdn.com ksyun.cn kscdn.com
test       www.ksyun.com -> kingsoft-cloud
test       a.b.KSCDN.COM. -> kingsoft-cloud
source     field knowledge 2026-11
