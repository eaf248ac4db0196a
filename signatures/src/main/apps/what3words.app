name       what3words
category   maps
domain     what3words.com
test       www.what3words.com -> what3words
source     field knowledge 2026-11
