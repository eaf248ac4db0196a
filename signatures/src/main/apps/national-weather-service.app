name       National Weather Service
category   weather
domain     weather.gov noaa.gov
test       www.weather.gov -> national-weather-service
test       a.b.NOAA.GOV. -> national-weather-service
source     field knowledge 2026-11
