name       Internet Archive
category   media
service    browsing
domain     archive.org
test       www.archive.org -> internet-archive
source     field knowledge 2026-11
