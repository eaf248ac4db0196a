name       Plex
category   streaming
service    streaming
domain     plex.tv plex.direct plexapp.com
agent      contains Plex/
test       www.plex.tv -> plex
test       a.b.PLEXAPP.COM. -> plex
source     field knowledge 2026-11
