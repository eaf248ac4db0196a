name       jQuery
category   cdn
service    download
domain     jquery.com
test       www.jquery.com -> jquery
source     field knowledge 2026-11
