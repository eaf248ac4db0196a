name       Bilibili
category   streaming
service    streaming
domain     bilibili.com hdslb.com bilivideo.com bilivideo.cn bilibili.tv biliapi.net biliapi.com acgvideo.com bilibili.cn
domain     biliimg.com
test       www.bilibili.com -> bilibili
test       a.b.BILIIMG.COM. -> bilibili
source     field knowledge 2026-11
