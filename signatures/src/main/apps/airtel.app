name       Airtel
category   web
domain     airtel.in airtel.com airtelxstream.in
test       www.airtel.in -> airtel
test       a.b.AIRTELXSTREAM.IN. -> airtel
source     field knowledge 2026-11
