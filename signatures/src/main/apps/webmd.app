name       WebMD
category   health
service    browsing
domain     webmd.com
test       www.webmd.com -> webmd
source     field knowledge 2026-11
