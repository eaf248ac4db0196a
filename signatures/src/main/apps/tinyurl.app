name       TinyURL
category   web
service    browsing
domain     tinyurl.com
test       www.tinyurl.com -> tinyurl
source     field knowledge 2026-11
