name       Starbucks
category   food
domain     starbucks.com
test       www.starbucks.com -> starbucks
source     field knowledge 2026-11
