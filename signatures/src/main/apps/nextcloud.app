name       Nextcloud
category   storage
service    file-sync
domain     nextcloud.com
agent      contains Nextcloud
test       www.nextcloud.com -> nextcloud
source     field knowledge 2026-11
