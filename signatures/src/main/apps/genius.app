name       Genius
category   music
service    browsing
domain     genius.com
test       www.genius.com -> genius
source     field knowledge 2026-11
