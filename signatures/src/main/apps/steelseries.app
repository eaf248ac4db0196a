name       SteelSeries
category   gaming
domain     steelseries.com
test       www.steelseries.com -> steelseries
source     field knowledge 2026-11
