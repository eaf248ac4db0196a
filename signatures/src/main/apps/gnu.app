name       GNU
category   development
domain     gnu.org
test       www.gnu.org -> gnu
source     field knowledge 2026-11
