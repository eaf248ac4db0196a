name       Brainly
category   education
domain     brainly.com brainly.in
test       www.brainly.com -> brainly
test       a.b.BRAINLY.IN. -> brainly
source     field knowledge 2026-11
