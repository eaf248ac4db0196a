name       Kotaku
category   gaming
service    browsing
domain     kotaku.com
test       www.kotaku.com -> kotaku
source     field knowledge 2026-11
