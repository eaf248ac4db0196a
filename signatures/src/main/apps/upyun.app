name       UPYUN
category   cdn
domain     upyun.com upaiyun.com upcdn.net aicdn.com
test       www.upyun.com -> upyun
test       a.b.AICDN.COM. -> upyun
source     field knowledge 2026-11
