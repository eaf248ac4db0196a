name       South China Morning Post
category   news
service    browsing
domain     scmp.com
test       www.scmp.com -> south-china-morning-post
source     field knowledge 2026-11
