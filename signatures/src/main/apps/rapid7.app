name       Rapid7
category   security
domain     rapid7.com
test       www.rapid7.com -> rapid7
source     field knowledge 2026-11
