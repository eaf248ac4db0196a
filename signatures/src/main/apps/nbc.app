name       NBC
category   news
service    browsing
domain     nbcnews.com nbc.com nbcuni.com msnbc.com
test       www.nbcnews.com -> nbc
test       a.b.MSNBC.COM. -> nbc
source     field knowledge 2026-11
