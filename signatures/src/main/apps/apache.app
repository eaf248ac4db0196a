name       Apache Software Foundation
category   development
domain     apache.org
test       www.apache.org -> apache
source     field knowledge 2026-11
