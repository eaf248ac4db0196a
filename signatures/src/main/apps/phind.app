name       Phind
category   ai
service    chat
domain     phind.com
test       www.phind.com -> phind
source     field knowledge 2026-11
