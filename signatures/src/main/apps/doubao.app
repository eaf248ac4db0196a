name       Doubao
category   ai
service    chat
domain     doubao.com
test       www.doubao.com -> doubao
source     field knowledge 2026-11
