name       Plenty of Fish
category   dating
service    chat
domain     pof.com
test       www.pof.com -> plenty-of-fish
source     field knowledge 2026-11
