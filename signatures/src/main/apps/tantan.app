name       Tantan
category   dating
service    chat
domain     tantanapp.com
test       www.tantanapp.com -> tantan
source     field knowledge 2026-11
