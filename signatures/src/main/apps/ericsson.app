name       Ericsson
category   network
domain     ericsson.com
test       www.ericsson.com -> ericsson
source     field knowledge 2026-11
