name       Hacker News
category   news
service    browsing
domain     ycombinator.com
test       www.ycombinator.com -> hacker-news
source     field knowledge 2026-11
