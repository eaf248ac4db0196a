name       TMDB
category   media
domain     themoviedb.org tmdb.org
test       www.themoviedb.org -> tmdb
test       a.b.TMDB.ORG. -> tmdb
source     field knowledge 2026-11
