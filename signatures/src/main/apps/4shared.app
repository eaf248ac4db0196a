name       4shared
category   file-sharing
service    file-transfer
domain     4shared.com
test       www.4shared.com -> 4shared
source     field knowledge 2026-11
