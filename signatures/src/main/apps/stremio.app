name       Stremio
category   streaming
service    streaming
domain     strem.io stremio.com
test       www.strem.io -> stremio
test       a.b.STREMIO.COM. -> stremio
source     field knowledge 2026-11
