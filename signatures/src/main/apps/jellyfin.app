name       Jellyfin
category   streaming
service    streaming
domain     jellyfin.org
agent      contains Jellyfin
test       www.jellyfin.org -> jellyfin
source     field knowledge 2026-11
