name       MediaFire
category   file-sharing
service    file-transfer
domain     mediafire.com
test       www.mediafire.com -> mediafire
source     field knowledge 2026-11
