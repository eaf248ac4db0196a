name       Tumblr
category   social
service    browsing
domain     tumblr.com tumblr.co
test       www.tumblr.com -> tumblr
test       a.b.TUMBLR.CO. -> tumblr
source     field knowledge 2026-11
