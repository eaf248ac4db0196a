name       Free Now
category   travel
domain     free-now.com mytaxi.com
test       www.free-now.com -> free-now
test       a.b.MYTAXI.COM. -> free-now
source     field knowledge 2026-11
