name       Squarespace
category   web
domain     squarespace.com sqspcdn.com squarespace-cdn.com
test       www.squarespace.com -> squarespace
test       a.b.SQUARESPACE-CDN.COM. -> squarespace
source     field knowledge 2026-11
