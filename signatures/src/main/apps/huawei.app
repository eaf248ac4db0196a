name       Huawei
category   web
domain     huawei.com hicloud.com huawei.cn vmall.com huawei.ru consumer.huawei.com dbankcloud.com dbankcloud.cn dbankedge.net
domain     dbankcloud.asia dbankcloud.eu dbankcloud.ru hwclouds.com honor.com hihonor.com
test       www.huawei.com -> huawei
test       a.b.HIHONOR.COM. -> huawei
source     field knowledge 2026-11
