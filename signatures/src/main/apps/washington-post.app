name       Washington Post
category   news
service    browsing
domain     washingtonpost.com wapo.st
test       www.washingtonpost.com -> washington-post
test       a.b.WAPO.ST. -> washington-post
source     field knowledge 2026-11
