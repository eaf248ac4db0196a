name       Old School RuneScape wiki
category   gaming
service    browsing
domain     weirdgloop.org
test       www.weirdgloop.org -> weirdgloop
source     field knowledge 2026-11
