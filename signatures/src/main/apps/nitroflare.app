name       Nitroflare
category   file-sharing
service    file-transfer
domain     nitroflare.com
test       www.nitroflare.com -> nitroflare
source     field knowledge 2026-11
