name       Expedia
category   travel
service    browsing
domain     expedia.com expedia.de expedia.co.uk hotels.com trvl-media.com travel-assets.com vrbo.com
test       www.expedia.com -> expedia
test       a.b.VRBO.COM. -> expedia
source     field knowledge 2026-11
