name       arXiv
category   education
service    browsing
domain     arxiv.org
test       www.arxiv.org -> arxiv
source     field knowledge 2026-11
