name       AccuWeather
category   weather
domain     accuweather.com
test       www.accuweather.com -> accuweather
source     field knowledge 2026-11
