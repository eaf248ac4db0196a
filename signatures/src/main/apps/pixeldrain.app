name       Pixeldrain
category   file-sharing
service    file-transfer
domain     pixeldrain.com
test       www.pixeldrain.com -> pixeldrain
source     field knowledge 2026-11
