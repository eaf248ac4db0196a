name       Turbobit
category   file-sharing
service    file-transfer
domain     turbobit.net
test       www.turbobit.net -> turbobit
source     field knowledge 2026-11
