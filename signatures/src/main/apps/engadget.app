name       Engadget
category   news
service    browsing
domain     engadget.com
test       www.engadget.com -> engadget
source     field knowledge 2026-11
