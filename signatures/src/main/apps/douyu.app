name       Douyu
category   streaming
service    live-streaming
domain     douyu.com douyucdn.cn douyutv.com
test       www.douyu.com -> douyu
test       a.b.DOUYUTV.COM. -> douyu
source     field knowledge 2026-11
