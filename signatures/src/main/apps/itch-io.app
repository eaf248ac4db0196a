name       itch.io
category   gaming
service    download
domain     itch.io itch.zone
test       www.itch.io -> itch-io
test       a.b.ITCH.ZONE. -> itch-io
source     field knowledge 2026-11
