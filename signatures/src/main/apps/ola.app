name       Ola
category   travel
domain     olacabs.com
test       www.olacabs.com -> ola
source     field knowledge 2026-11
