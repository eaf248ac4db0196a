name       Plus500
category   finance
domain     plus500.com
test       www.plus500.com -> plus500
source     field knowledge 2026-11
