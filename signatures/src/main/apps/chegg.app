name       Chegg
category   education
domain     chegg.com
test       www.chegg.com -> chegg
source     field knowledge 2026-11
