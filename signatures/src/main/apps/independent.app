name       Independent
category   news
service    browsing
domain     independent.co.uk
test       independent.co.uk -> independent
source     field knowledge 2026-11
