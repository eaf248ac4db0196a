name       Moj
category   social
service    streaming
domain     mojapp.in
test       www.mojapp.in -> moj
source     field knowledge 2026-11
