name       TIM
category   web
domain     tim.it telecomitalia.it timvision.it
test       www.tim.it -> tim
test       a.b.TIMVISION.IT. -> tim
source     field knowledge 2026-11
