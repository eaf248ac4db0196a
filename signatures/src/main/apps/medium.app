name       Medium
category   social
service    browsing
domain     medium.com
test       www.medium.com -> medium
source     field knowledge 2026-11
