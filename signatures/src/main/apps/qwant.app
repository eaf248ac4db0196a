name       Qwant
category   search
service    browsing
domain     qwant.com
test       www.qwant.com -> qwant
source     field knowledge 2026-11
