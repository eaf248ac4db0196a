name       Bandsintown
category   music
service    browsing
domain     bandsintown.com
test       www.bandsintown.com -> bandsintown
source     field knowledge 2026-11
