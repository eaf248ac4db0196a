name       Sina
category   news
service    browsing
domain     sina.com.cn sina.com sina.cn sinaimg.cn sinajs.cn sinaimg.com
test       sina.com.cn -> sina
test       a.b.SINAIMG.COM. -> sina
source     field knowledge 2026-11
