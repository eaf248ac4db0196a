name       Gofile
category   file-sharing
service    file-transfer
domain     gofile.io
test       www.gofile.io -> gofile
source     field knowledge 2026-11
