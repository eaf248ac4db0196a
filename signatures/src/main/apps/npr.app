name       NPR
category   news
service    browsing
domain     npr.org
test       www.npr.org -> npr
source     field knowledge 2026-11
