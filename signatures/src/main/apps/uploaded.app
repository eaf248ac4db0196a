name       Uploaded
category   file-sharing
service    file-transfer
domain     uploaded.net ul.to
test       www.uploaded.net -> uploaded
test       a.b.UL.TO. -> uploaded
source     field knowledge 2026-11
