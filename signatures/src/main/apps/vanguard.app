name       Vanguard
category   finance
domain     vanguard.com
test       www.vanguard.com -> vanguard
source     field knowledge 2026-11
