name       Grubhub
category   food
domain     grubhub.com
test       www.grubhub.com -> grubhub
source     field knowledge 2026-11
