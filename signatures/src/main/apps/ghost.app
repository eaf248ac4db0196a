name       Ghost
category   web
domain     ghost.org ghost.io
test       www.ghost.org -> ghost
test       a.b.GHOST.IO. -> ghost
source     field knowledge 2026-11
