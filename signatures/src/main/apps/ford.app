name       Ford
category   automotive
domain     ford.com
test       www.ford.com -> ford
source     field knowledge 2026-11
