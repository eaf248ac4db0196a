name       Fox News
category   news
service    browsing
domain     foxnews.com fox.com foxbusiness.com fncstatic.com
test       www.foxnews.com -> fox-news
test       a.b.FNCSTATIC.COM. -> fox-news
source     field knowledge 2026-11
