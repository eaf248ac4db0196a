name       DreamHost
category   web
domain     dreamhost.com
test       www.dreamhost.com -> dreamhost
source     field knowledge 2026-11
