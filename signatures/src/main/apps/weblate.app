name       Weblate
category   development
domain     weblate.org
test       www.weblate.org -> weblate
source     field knowledge 2026-11
