name       StepStone
category   jobs
service    browsing
domain     stepstone.de stepstone.com
test       www.stepstone.de -> stepstone
test       a.b.STEPSTONE.COM. -> stepstone
source     field knowledge 2026-11
