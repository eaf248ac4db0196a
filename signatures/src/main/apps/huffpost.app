name       HuffPost
category   news
service    browsing
domain     huffpost.com huffingtonpost.com
test       www.huffpost.com -> huffpost
test       a.b.HUFFINGTONPOST.COM. -> huffpost
source     field knowledge 2026-11
