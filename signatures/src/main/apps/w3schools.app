name       W3Schools
category   education
service    browsing
domain     w3schools.com
test       www.w3schools.com -> w3schools
source     field knowledge 2026-11
