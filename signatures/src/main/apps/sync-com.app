name       Sync.com
category   storage
service    file-sync
domain     sync.com
test       www.sync.com -> sync-com
source     field knowledge 2026-11
