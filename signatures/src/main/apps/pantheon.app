name       Pantheon
category   cloud
domain     pantheon.io pantheonsite.io
test       www.pantheon.io -> pantheon
test       a.b.PANTHEONSITE.IO. -> pantheon
source     field knowledge 2026-11
