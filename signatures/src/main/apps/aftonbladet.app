name       Aftonbladet
category   news
service    browsing
domain     aftonbladet.se
test       www.aftonbladet.se -> aftonbladet
source     field knowledge 2026-11
