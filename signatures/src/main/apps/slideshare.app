name       SlideShare
category   education
service    browsing
domain     slideshare.net slidesharecdn.com
test       www.slideshare.net -> slideshare
test       a.b.SLIDESHARECDN.COM. -> slideshare
source     field knowledge 2026-11
