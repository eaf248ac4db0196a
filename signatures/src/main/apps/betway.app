name       Betway
category   gambling
domain     betway.com
test       www.betway.com -> betway
source     field knowledge 2026-11
