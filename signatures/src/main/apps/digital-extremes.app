name       Digital Extremes
category   gaming
service    gaming
domain     warframe.com digitalextremes.com
test       www.warframe.com -> digital-extremes
test       a.b.DIGITALEXTREMES.COM. -> digital-extremes
source     field knowledge 2026-11
