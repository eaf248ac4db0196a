name       OpenWeather
category   weather
domain     openweathermap.org openweather.co.uk
test       www.openweathermap.org -> openweather
test       a.b.OPENWEATHER.CO.UK. -> openweather
source     field knowledge 2026-11
