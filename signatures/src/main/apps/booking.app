name       Booking.com
category   travel
service    browsing
domain     booking.com bstatic.com
test       www.booking.com -> booking
test       a.b.BSTATIC.COM. -> booking
source     field knowledge 2026-11
