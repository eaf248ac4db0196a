name       United Airlines
category   travel
service    browsing
domain     united.com
test       www.united.com -> united-airlines
source     field knowledge 2026-11
