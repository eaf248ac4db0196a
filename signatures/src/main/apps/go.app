name       Go
category   development
service    download
domain     golang.org go.dev
agent      begins GoModuleMirror/
test       www.golang.org -> go
test       a.b.GO.DEV. -> go
source     field knowledge 2026-11
