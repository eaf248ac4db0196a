name       WalkMe
category   productivity
domain     walkme.com
test       www.walkme.com -> walkme
source     field knowledge 2026-11
