name       Quay
category   development
service    download
domain     quay.io
test       www.quay.io -> quay
source     field knowledge 2026-11
