name       Roborock
category   iot
domain     roborock.com
test       www.roborock.com -> roborock
source     field knowledge 2026-11
