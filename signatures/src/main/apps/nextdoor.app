name       Nextdoor
category   social
service    browsing
domain     nextdoor.com
test       www.nextdoor.com -> nextdoor
source     field knowledge 2026-11
