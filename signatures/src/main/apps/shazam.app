name       Shazam
category   music
domain     shazam.com
test       www.shazam.com -> shazam
source     field knowledge 2026-11
