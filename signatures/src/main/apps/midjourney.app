name       Midjourney
category   ai
domain     midjourney.com
test       www.midjourney.com -> midjourney
source     field knowledge 2026-11
