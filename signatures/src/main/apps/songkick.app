name       Songkick
category   music
service    browsing
domain     songkick.com
test       www.songkick.com -> songkick
source     field knowledge 2026-11
