name       LocalXpose
category   tunnel
domain     localxpose.io loclx.io
test       www.localxpose.io -> localxpose
test       a.b.LOCLX.IO. -> localxpose
source     field knowledge 2026-11
