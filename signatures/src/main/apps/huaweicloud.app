name       Huawei Cloud
category   cloud
domain     huaweicloud.com myhuaweicloud.com hwcloudtest.cn cloud.huawei.com cloud.huawei.asia cloud.huawei.eu dbankcdn.com
domain     dbankcdn.cn hwcdn.cn huaweicloud-dns.com
test       www.huaweicloud.com -> huaweicloud
test       a.b.HUAWEICLOUD-DNS.COM. -> huaweicloud
source     field knowledge 2026-11
