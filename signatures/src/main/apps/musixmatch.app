name       Musixmatch
category   music
domain     musixmatch.com
test       www.musixmatch.com -> musixmatch
source     field knowledge 2026-11
