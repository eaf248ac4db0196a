name       Matrix
category   messaging
service    chat
domain     matrix.org element.io vector.im modular.im
test       www.matrix.org -> matrix
test       a.b.MODULAR.IM. -> matrix
source     field knowledge 2026-11
