name       UPS
category   web
service    browsing
domain     ups.com
test       www.ups.com -> ups
source     field knowledge 2026-11
