name       Meetup
category   social
service    browsing
domain     meetup.com meetupstatic.com
test       www.meetup.com -> meetup
test       a.b.MEETUPSTATIC.COM. -> meetup
source     field knowledge 2026-11
