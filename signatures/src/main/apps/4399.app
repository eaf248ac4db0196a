name       4399
category   gaming
service    gaming
domain     4399.com
test       www.4399.com -> 4399
source     field knowledge 2026-11
