name       HeadHunter
category   jobs
service    browsing
domain     hh.ru
test       www.hh.ru -> headhunter
source     field knowledge 2026-11
