name       Drift
category   productivity
service    chat
domain     drift.com driftt.com
test       www.drift.com -> drift
test       a.b.DRIFTT.COM. -> drift
source     field knowledge 2026-11
