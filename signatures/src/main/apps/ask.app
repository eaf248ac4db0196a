name       Ask.com
category   search
service    browsing
domain     ask.com
test       www.ask.com -> ask
source     field knowledge 2026-11
