name       T-Mobile
category   web
domain     t-mobile.com
test       www.t-mobile.com -> t-mobile
source     field knowledge 2026-11
