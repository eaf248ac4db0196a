name       Checkmk
category   monitoring
domain     checkmk.com
test       www.checkmk.com -> checkmk
source     field knowledge 2026-11
