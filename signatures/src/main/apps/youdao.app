name       Youdao
category   education
domain     youdao.net dict.youdao.com
test       www.youdao.net -> youdao
test       a.b.DICT.YOUDAO.COM. -> youdao
source     field knowledge 2026-11
