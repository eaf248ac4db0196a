name       BuzzFeed
category   news
service    browsing
domain     buzzfeed.com buzzfed.com buzzfeednews.com
test       www.buzzfeed.com -> buzzfeed
test       a.b.BUZZFEEDNEWS.COM. -> buzzfeed
source     field knowledge 2026-11
