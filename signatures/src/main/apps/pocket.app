name       Pocket
category   news
service    browsing
domain     getpocket.com
test       www.getpocket.com -> pocket
source     field knowledge 2026-11
