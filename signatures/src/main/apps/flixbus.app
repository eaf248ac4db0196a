name       FlixBus
category   travel
domain     flixbus.com flixbus.de
test       www.flixbus.com -> flixbus
test       a.b.FLIXBUS.DE. -> flixbus
source     field knowledge 2026-11
