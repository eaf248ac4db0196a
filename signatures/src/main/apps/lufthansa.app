name       Lufthansa
category   travel
service    browsing
domain     lufthansa.com
test       www.lufthansa.com -> lufthansa
source     field knowledge 2026-11
