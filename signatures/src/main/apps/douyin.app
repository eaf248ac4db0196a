name       Douyin
category   social
service    streaming
domain     douyin.com douyinvod.com douyinpic.com douyincdn.com douyinstatic.com amemv.com iesdouyin.com zijieapi.com snssdk.com
domain     pstatp.com bytecdn.cn
test       www.douyin.com -> douyin
test       a.b.BYTECDN.CN. -> douyin
source     field knowledge 2026-11
