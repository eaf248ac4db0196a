name       Qiniu
category   cdn
domain     qiniu.com qiniucdn.com qbox.me clouddn.com qiniudns.com qiniup.com qiniuapi.com
test       www.qiniu.com -> qiniu
test       a.b.QINIUAPI.COM. -> qiniu
source     field knowledge 2026-11
