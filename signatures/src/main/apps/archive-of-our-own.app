name       Archive of Our Own
category   media
service    browsing
domain     archiveofourown.org
test       www.archiveofourown.org -> archive-of-our-own
source     field knowledge 2026-11
