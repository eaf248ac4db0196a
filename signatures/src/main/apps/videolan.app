name       VideoLAN
category   software-update
service    update
domain     videolan.org
test       www.videolan.org -> videolan
source     field knowledge 2026-11
