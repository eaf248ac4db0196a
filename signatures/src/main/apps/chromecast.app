name       Chromecast
category   streaming
service    streaming
domain     cast.google.com
test       cast.google.com -> chromecast
source     field knowledge 2026-11
