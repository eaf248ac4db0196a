name       Trustpilot
category   shopping
service    browsing
domain     trustpilot.com
test       www.trustpilot.com -> trustpilot
source     field knowledge 2026-11
