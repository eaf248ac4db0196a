name       Fiverr
category   jobs
service    browsing
domain     fiverr.com
test       www.fiverr.com -> fiverr
source     field knowledge 2026-11
