name       AMD
category   software-update
domain     amd.com
test       www.amd.com -> amd
source     field knowledge 2026-11
