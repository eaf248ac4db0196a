name       The Sun
category   news
service    browsing
domain     thesun.co.uk
test       thesun.co.uk -> the-sun
source     field knowledge 2026-11
