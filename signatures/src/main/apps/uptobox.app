name       Uptobox
category   file-sharing
service    file-transfer
domain     uptobox.com
test       www.uptobox.com -> uptobox
source     field knowledge 2026-11
