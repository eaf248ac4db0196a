name       Ecosia
category   search
service    browsing
domain     ecosia.org
test       www.ecosia.org -> ecosia
source     field knowledge 2026-11
