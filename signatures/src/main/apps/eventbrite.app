name       Eventbrite
category   social
service    browsing
domain     eventbrite.com evbuc.com
test       www.eventbrite.com -> eventbrite
test       a.b.EVBUC.COM. -> eventbrite
source     field knowledge 2026-11
