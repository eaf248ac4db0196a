name       Logitech
category   iot
domain     logitech.com logi.com myharmony.com logitech.io
test       www.logitech.com -> logitech
test       a.b.LOGITECH.IO. -> logitech
source     field knowledge 2026-11
