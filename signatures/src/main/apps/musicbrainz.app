name       MusicBrainz
category   music
domain     musicbrainz.org
test       www.musicbrainz.org -> musicbrainz
source     field knowledge 2026-11
