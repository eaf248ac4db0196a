name       Ventusky
category   weather
domain     ventusky.com
test       www.ventusky.com -> ventusky
source     field knowledge 2026-11
