name       Namuwiki
category   education
service    browsing
domain     namu.wiki
test       www.namu.wiki -> namuwiki
source     field knowledge 2026-11
