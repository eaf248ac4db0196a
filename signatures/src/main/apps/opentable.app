name       OpenTable
category   food
service    browsing
domain     opentable.com otstatic.com
test       www.opentable.com -> opentable
test       a.b.OTSTATIC.COM. -> opentable
source     field knowledge 2026-11
