name       freeCodeCamp
category   education
domain     freecodecamp.org
test       www.freecodecamp.org -> freecodecamp
source     field knowledge 2026-11
