name       afraid.org
category   dns
domain     afraid.org
test       www.afraid.org -> freedns
source     field knowledge 2026-11
