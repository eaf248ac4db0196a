name       Stake
category   gambling
service    gaming
domain     stake.com
test       www.stake.com -> stake
source     field knowledge 2026-11
