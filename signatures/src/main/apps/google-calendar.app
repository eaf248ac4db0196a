name       Google Calendar
category   productivity
domain     calendar.google.com
test       calendar.google.com -> google-calendar
source     field knowledge 2026-11
