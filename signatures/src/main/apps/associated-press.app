name       Associated Press
category   news
service    browsing
domain     apnews.com ap.org
test       www.apnews.com -> associated-press
test       a.b.AP.ORG. -> associated-press
source     field knowledge 2026-11
