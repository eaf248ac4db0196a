name       China Mobile
category   web
domain     10086.cn chinamobile.com cmvideo.cn migu.cn
test       www.10086.cn -> china-mobile
test       a.b.MIGU.CN. -> china-mobile
source     field knowledge 2026-11
