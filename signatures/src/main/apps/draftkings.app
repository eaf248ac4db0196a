name       DraftKings
category   gambling
domain     draftkings.com
test       www.draftkings.com -> draftkings
source     field knowledge 2026-11
