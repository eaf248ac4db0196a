name       Flightradar24
category   travel
service    browsing
domain     flightradar24.com fr24.com
test       www.flightradar24.com -> flightradar24
test       a.b.FR24.COM. -> flightradar24
source     field knowledge 2026-11
