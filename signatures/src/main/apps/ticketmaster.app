name       Ticketmaster
category   shopping
service    browsing
domain     ticketmaster.com tmol.io ticketmaster.net livenation.com
test       www.ticketmaster.com -> ticketmaster
test       a.b.LIVENATION.COM. -> ticketmaster
source     field knowledge 2026-11
