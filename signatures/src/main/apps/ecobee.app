name       Ecobee
category   iot
domain     ecobee.com
test       www.ecobee.com -> ecobee
source     field knowledge 2026-11
