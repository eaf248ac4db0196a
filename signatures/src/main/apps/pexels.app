name       Pexels
category   media
service    browsing
domain     pexels.com
test       www.pexels.com -> pexels
source     field knowledge 2026-11
