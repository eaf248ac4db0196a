name       Uber Eats
category   food
domain     ubereats.com
test       www.ubereats.com -> uber-eats
source     field knowledge 2026-11
