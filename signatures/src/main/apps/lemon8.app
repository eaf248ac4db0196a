name       Lemon8
category   social
domain     lemon8-app.com
test       www.lemon8-app.com -> lemon8
source     field knowledge 2026-11
