name       yr.no
category   weather
domain     yr.no met.no
test       www.yr.no -> yr
test       a.b.MET.NO. -> yr
source     field knowledge 2026-11
