name       Bolt
category   travel
domain     bolt.eu taxify.eu
test       www.bolt.eu -> bolt
test       a.b.TAXIFY.EU. -> bolt
source     field knowledge 2026-11
