name       Kraken
category   cryptocurrency
domain     kraken.com
test       www.kraken.com -> kraken
source     field knowledge 2026-11
