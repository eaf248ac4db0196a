name       Tencent Video
category   streaming
service    streaming
domain     v.qq.com wetv.vip wetvinfo.com
test       v.qq.com -> tencent-video
test       a.b.WETVINFO.COM. -> tencent-video
source     field knowledge 2026-11
