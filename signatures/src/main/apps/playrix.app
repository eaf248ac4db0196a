name       Playrix
category   gaming
service    gaming
domain     playrix.com
test       www.playrix.com -> playrix
source     field knowledge 2026-11
