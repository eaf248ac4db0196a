name       F-Droid
category   software-update
service    download
domain     f-droid.org
test       www.f-droid.org -> f-droid
source     field knowledge 2026-11
