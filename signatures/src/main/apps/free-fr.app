name       Free.fr
category   web
domain     free.fr
test       www.free.fr -> free-fr
source     field knowledge 2026-11
