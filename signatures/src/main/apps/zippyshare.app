name       Zippyshare
category   file-sharing
service    file-transfer
domain     zippyshare.com
test       www.zippyshare.com -> zippyshare
source     field knowledge 2026-11
