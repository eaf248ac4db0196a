name       Shodan
category   security
domain     shodan.io
test       www.shodan.io -> shodan
source     field knowledge 2026-11
