name       Ele.me
category   food
domain     ele.me elemecdn.com
test       www.ele.me -> eleme
test       a.b.ELEMECDN.COM. -> eleme
source     field knowledge 2026-11
