name       unpkg
category   cdn
service    download
domain     unpkg.com
test       www.unpkg.com -> unpkg
source     field knowledge 2026-11
