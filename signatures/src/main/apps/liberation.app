name       Libération
category   news
service    browsing
domain     liberation.fr
test       www.liberation.fr -> liberation
source     field knowledge 2026-11
