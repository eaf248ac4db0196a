name       Swiggy
category   food
domain     swiggy.com
test       www.swiggy.com -> swiggy
source     field knowledge 2026-11
