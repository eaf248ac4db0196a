name       Dribbble
category   social
service    browsing
domain     dribbble.com
test       www.dribbble.com -> dribbble
source     field knowledge 2026-11
