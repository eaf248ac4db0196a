name       Spectrum
category   web
domain     spectrum.net spectrum.com charter.com
test       www.spectrum.net -> spectrum
test       a.b.CHARTER.COM. -> spectrum
source     field knowledge 2026-11
