name       Seesaw
category   education
domain     seesaw.me
test       www.seesaw.me -> seesaw
source     field knowledge 2026-11
