name       Wattpad
category   media
service    browsing
domain     wattpad.com
test       www.wattpad.com -> wattpad
source     field knowledge 2026-11
