name       Temu
category   shopping
service    browsing
domain     temu.com kwcdn.com whaleco.com
test       www.temu.com -> temu
test       a.b.WHALECO.COM. -> temu
source     field knowledge 2026-11
