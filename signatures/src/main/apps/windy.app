name       Windy
category   weather
domain     windy.com
test       www.windy.com -> windy
source     field knowledge 2026-11
