name       4chan
category   social
service    browsing
domain     4chan.org 4cdn.org 4channel.org
test       www.4chan.org -> 4chan
test       a.b.4CHANNEL.ORG. -> 4chan
source     field knowledge 2026-11
