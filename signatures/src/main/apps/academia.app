name       Academia.edu
category   education
service    browsing
domain     academia.edu
test       www.academia.edu -> academia
source     field knowledge 2026-11
