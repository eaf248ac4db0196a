name       ip-api
category   network
domain     ip-api.com
test       www.ip-api.com -> ip-api
source     field knowledge 2026-11
