name       Unsplash
category   media
service    browsing
domain     unsplash.com
test       www.unsplash.com -> unsplash
source     field knowledge 2026-11
