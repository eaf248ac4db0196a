name       Crisp
category   productivity
service    chat
domain     crisp.chat
test       www.crisp.chat -> crisp
source     field knowledge 2026-11
