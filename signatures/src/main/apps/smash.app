name       Smash
category   file-sharing
service    file-transfer
domain     fromsmash.com
test       www.fromsmash.com -> smash
source     field knowledge 2026-11
