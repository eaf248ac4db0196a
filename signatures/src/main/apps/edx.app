name       edX
category   education
service    streaming
domain     edx.org
test       www.edx.org -> edx
source     field knowledge 2026-11
