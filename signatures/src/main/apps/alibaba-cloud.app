name       Alibaba Cloud
category   cloud
domain     aliyun.com aliyuncs.com alibabacloud.com alikunlun.com aliyun-inc.com kunlunca.com kunlunar.com kunlungr.com alidns.com
domain     hichina.com alicloudapi.com aliyuncdn.com alibabadns.com
test       www.aliyun.com -> alibaba-cloud
test       a.b.ALIBABADNS.COM. -> alibaba-cloud
source     field knowledge 2026-11
