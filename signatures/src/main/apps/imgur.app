name       Imgur
category   social
service    browsing
domain     imgur.com imgur.io
test       www.imgur.com -> imgur
test       a.b.IMGUR.IO. -> imgur
source     field knowledge 2026-11
