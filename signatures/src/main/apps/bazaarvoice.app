name       Bazaarvoice
category   shopping
domain     bazaarvoice.com
test       www.bazaarvoice.com -> bazaarvoice
source     field knowledge 2026-11
