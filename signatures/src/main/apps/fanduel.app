name       FanDuel
category   gambling
domain     fanduel.com
test       www.fanduel.com -> fanduel
source     field knowledge 2026-11
