name       Mux
category   streaming
service    streaming
domain     mux.com litix.io
test       www.mux.com -> mux
test       a.b.LITIX.IO. -> mux
source     field knowledge 2026-11
