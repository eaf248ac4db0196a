name       Tawk.to
category   productivity
service    chat
domain     tawk.to
test       www.tawk.to -> tawk
source     field knowledge 2026-11
