name       Weather Underground
category   weather
domain     wunderground.com
test       www.wunderground.com -> weather-underground
source     field knowledge 2026-11
