name       Mediaset
category   streaming
service    streaming
domain     mediaset.it mediasetplay.mediaset.it mediaset.net mediasetinfinity.mediaset.it
test       www.mediaset.it -> mediaset
test       a.b.MEDIASETINFINITY.MEDIASET.IT. -> mediaset
source     field knowledge 2026-11
