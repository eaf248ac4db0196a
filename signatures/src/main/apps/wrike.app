name       Wrike
category   productivity
domain     wrike.com
test       www.wrike.com -> wrike
source     field knowledge 2026-11
