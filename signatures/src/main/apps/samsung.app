name       Samsung
category   iot
domain     samsung.com samsungapps.com samsungosp.com samsungcloud.com samsungdm.com samsungotn.net samsungcloudsolution.com
domain     samsungcloudsolution.net samsungqbe.com samsungrm.net samsungelectronics.com samsungdive.com samsungcloudcdn.com
domain     samsungads.com samsung.com.cn samsungmobile.com
service    update fota-cloud-dn.ospserver.net
test       www.samsung.com -> samsung
test       a.b.SAMSUNGMOBILE.COM. -> samsung
source     field knowledge 2026-11
