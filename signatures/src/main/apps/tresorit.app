name       Tresorit
category   storage
service    file-sync
domain     tresorit.com
test       www.tresorit.com -> tresorit
source     field knowledge 2026-11
