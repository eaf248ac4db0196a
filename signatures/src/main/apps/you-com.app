name       You.com
category   ai
service    chat
domain     you.com
test       www.you.com -> you-com
source     field knowledge 2026-11
