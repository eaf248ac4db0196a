name       Marriott
category   travel
service    browsing
domain     marriott.com
test       www.marriott.com -> marriott
source     field knowledge 2026-11
