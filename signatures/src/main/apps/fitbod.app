name       Fitbod
category   health
domain     fitbod.me
test       www.fitbod.me -> fitbod
source     field knowledge 2026-11
