name       Codecademy
category   education
domain     codecademy.com
test       www.codecademy.com -> codecademy
source     field knowledge 2026-11
