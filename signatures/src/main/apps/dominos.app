name       Domino's
category   food
domain     dominos.com
test       www.dominos.com -> dominos
source     field knowledge 2026-11
