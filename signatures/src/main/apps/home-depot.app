name       Home Depot
category   shopping
service    browsing
domain     homedepot.com thdstatic.com
test       www.homedepot.com -> home-depot
test       a.b.THDSTATIC.COM. -> home-depot
source     field knowledge 2026-11
