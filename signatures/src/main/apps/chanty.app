name       Chanty
category   collaboration
service    chat
domain     chanty.com
test       www.chanty.com -> chanty
source     field knowledge 2026-11
