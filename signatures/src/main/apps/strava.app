name       Strava
category   health
domain     strava.com
test       www.strava.com -> strava
source     field knowledge 2026-11
