name       Poe
category   ai
service    chat
domain     poe.com
test       www.poe.com -> poe
source     field knowledge 2026-11
