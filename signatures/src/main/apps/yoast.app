name       Yoast
category   web
domain     yoast.com
test       www.yoast.com -> yoast
source     field knowledge 2026-11
