name       WeTransfer
category   file-sharing
service    file-transfer
domain     wetransfer.com wetransfer.net we.tl
test       www.wetransfer.com -> wetransfer
test       a.b.WE.TL. -> wetransfer
source     field knowledge 2026-11
