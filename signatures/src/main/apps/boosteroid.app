name       Boosteroid
category   gaming
service    gaming
domain     boosteroid.com
test       www.boosteroid.com -> boosteroid
source     field knowledge 2026-11
