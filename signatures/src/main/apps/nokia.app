name       Nokia
category   network
domain     nokia.com
test       www.nokia.com -> nokia
source     field knowledge 2026-11
