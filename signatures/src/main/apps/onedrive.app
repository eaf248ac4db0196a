name       OneDrive
category   storage
service    file-sync
domain     onedrive.live.com onedrive.com 1drv.ms 1drv.com storage.live.com skydrive.live.com livefilestore.com skyapi.live.net
domain     oneclient.sfx.ms onedrive.cloud.microsoft
agent      contains OneDrive
test       onedrive.live.com -> onedrive
test       a.b.ONEDRIVE.CLOUD.MICROSOFT. -> onedrive
source     field knowledge 2026-11
