name       HPE
category   network
domain     hpe.com
test       www.hpe.com -> hpe
source     field knowledge 2026-11
