name       Splice
category   music
service    download
domain     splice.com
test       www.splice.com -> splice
source     field knowledge 2026-11
