name       Kinsta
category   cloud
domain     kinsta.com kinsta.cloud
test       www.kinsta.com -> kinsta
test       a.b.KINSTA.CLOUD. -> kinsta
source     field knowledge 2026-11
