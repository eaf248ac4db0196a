name       ownCloud
category   storage
service    file-sync
domain     owncloud.com owncloud.online
test       www.owncloud.com -> owncloud
test       a.b.OWNCLOUD.ONLINE. -> owncloud
source     field knowledge 2026-11
