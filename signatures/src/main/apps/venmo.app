name       Venmo
category   payment
domain     venmo.com
test       www.venmo.com -> venmo
source     field knowledge 2026-11
