name       Reddit
category   social
service    browsing
domain     reddit.com redd.it redditstatic.com redditmedia.com reddituploads.com redditspace.com
test       www.reddit.com -> reddit
test       a.b.REDDITSPACE.COM. -> reddit
source     field knowledge 2026-11
