name       Zotero
category   education
domain     zotero.org
test       www.zotero.org -> zotero
source     field knowledge 2026-11
