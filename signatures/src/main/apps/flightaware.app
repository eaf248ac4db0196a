name       FlightAware
category   travel
service    browsing
domain     flightaware.com
test       www.flightaware.com -> flightaware
source     field knowledge 2026-11
