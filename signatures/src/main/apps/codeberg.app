name       Codeberg
category   development
domain     codeberg.org
test       www.codeberg.org -> codeberg
source     field knowledge 2026-11
