name       Change.org
category   social
service    browsing
domain     change.org
test       www.change.org -> change-org
source     field knowledge 2026-11
