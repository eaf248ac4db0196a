name       1fichier
category   file-sharing
service    file-transfer
domain     1fichier.com
test       www.1fichier.com -> 1fichier
source     field knowledge 2026-11
