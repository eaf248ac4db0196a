name       Fitbit
category   health
domain     fitbit.com
test       www.fitbit.com -> fitbit
source     field knowledge 2026-11
