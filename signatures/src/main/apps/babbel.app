name       Babbel
category   education
domain     babbel.com
test       www.babbel.com -> babbel
source     field knowledge 2026-11
