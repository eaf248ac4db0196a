name       Emirates
category   travel
service    browsing
domain     emirates.com
test       www.emirates.com -> emirates
source     field knowledge 2026-11
