name       Honey
category   shopping
domain     joinhoney.com
test       www.joinhoney.com -> honey
source     field knowledge 2026-11
