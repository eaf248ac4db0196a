name       SenseTime
category   ai
domain     sensetime.com
test       www.sensetime.com -> sensetime
source     field knowledge 2026-11
