name       Discovery+
category   streaming
service    streaming
domain     discoveryplus.com discoveryplus.in dplay.com disco-api.com
test       www.discoveryplus.com -> discovery-plus
test       a.b.DISCO-API.COM. -> discovery-plus
source     field knowledge 2026-11
