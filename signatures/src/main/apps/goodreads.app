name       Goodreads
category   social
service    browsing
domain     goodreads.com
test       www.goodreads.com -> goodreads
source     field knowledge 2026-11
