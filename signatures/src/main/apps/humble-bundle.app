name       Humble Bundle
category   gaming
service    download
domain     humblebundle.com
test       www.humblebundle.com -> humble-bundle
source     field knowledge 2026-11
