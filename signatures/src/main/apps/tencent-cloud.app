name       Tencent Cloud
category   cloud
domain     tencentcloud.com tencentcloudapi.com myqcloud.com qcloud.com cdntip.com tencent-cloud.com tencentcs.com dnspod.cn
domain     dnspod.com tencentcos.cn qcloudcdn.com
test       www.tencentcloud.com -> tencent-cloud
test       a.b.QCLOUDCDN.COM. -> tencent-cloud
source     field knowledge 2026-11
