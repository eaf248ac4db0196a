name       Gettr
category   social
service    browsing
domain     gettr.com
test       www.gettr.com -> gettr
source     field knowledge 2026-11
