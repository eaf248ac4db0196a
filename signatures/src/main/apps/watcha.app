name       Watcha
category   streaming
service    streaming
domain     watcha.com
test       www.watcha.com -> watcha
source     field knowledge 2026-11
