name       CodePen
category   development
domain     codepen.io
test       www.codepen.io -> codepen
source     field knowledge 2026-11
