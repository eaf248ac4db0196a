name       Calendly
category   productivity
domain     calendly.com
test       www.calendly.com -> calendly
source     field knowledge 2026-11
