name       Calm
category   health
domain     calm.com
test       www.calm.com -> calm
source     field knowledge 2026-11
