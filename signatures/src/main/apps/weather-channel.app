name       The Weather Channel
category   weather
domain     weather.com wsi.com imwx.com
test       www.weather.com -> weather-channel
test       a.b.IMWX.COM. -> weather-channel
source     field knowledge 2026-11
