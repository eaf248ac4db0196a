name       ANSA
category   news
service    browsing
domain     ansa.it
test       www.ansa.it -> ansa
source     field knowledge 2026-11
