name       Realtek
category   software-update
domain     realtek.com
test       www.realtek.com -> realtek
source     field knowledge 2026-11
