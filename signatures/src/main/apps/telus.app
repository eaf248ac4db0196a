name       Telus
category   web
domain     telus.com
test       www.telus.com -> telus
source     field knowledge 2026-11
