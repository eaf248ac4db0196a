name       Runway
category   ai
domain     runwayml.com
test       www.runwayml.com -> runway
source     field knowledge 2026-11
