name       Egnyte
category   storage
service    file-sync
domain     egnyte.com
test       www.egnyte.com -> egnyte
source     field knowledge 2026-11
