name       Riskified
category   security
domain     riskified.com
test       www.riskified.com -> riskified
source     field knowledge 2026-11
