name       Rogers
category   web
domain     rogers.com
test       www.rogers.com -> rogers
source     field knowledge 2026-11
