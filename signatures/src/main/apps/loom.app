name       Loom
category   conferencing
service    streaming
domain     loom.com
test       www.loom.com -> loom
source     field knowledge 2026-11
