name       Headspace
category   health
domain     headspace.com
test       www.headspace.com -> headspace
source     field knowledge 2026-11
