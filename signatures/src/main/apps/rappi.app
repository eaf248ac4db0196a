name       Rappi
category   food
domain     rappi.com
test       www.rappi.com -> rappi
source     field knowledge 2026-11
