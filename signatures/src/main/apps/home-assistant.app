name       Home Assistant
category   iot
domain     home-assistant.io nabu.casa
test       www.home-assistant.io -> home-assistant
test       a.b.NABU.CASA. -> home-assistant
source     field knowledge 2026-11
