name       Garmin
category   health
domain     garmin.com garmin.cn garmincdn.com
test       www.garmin.com -> garmin
test       a.b.GARMINCDN.COM. -> garmin
source     field knowledge 2026-11
