name       Trip.com
category   travel
service    browsing
domain     trip.com ctrip.com tripcdn.com c-ctrip.com
test       www.trip.com -> trip-com
test       a.b.C-CTRIP.COM. -> trip-com
source     field knowledge 2026-11
