name       Tencent
category   cloud
domain     gtimg.cn gtimg.com tencent.com tencent-cloud.net idqqimg.com tencentmusic.com tdnsv5.com
test       www.gtimg.cn -> tencent
test       a.b.TDNSV5.COM. -> tencent
source     field knowledge 2026-11
