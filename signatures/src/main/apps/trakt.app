name       Trakt
category   media
domain     trakt.tv
test       www.trakt.tv -> trakt
source     field knowledge 2026-11
