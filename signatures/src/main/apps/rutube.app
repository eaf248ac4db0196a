name       Rutube
category   streaming
service    streaming
domain     rutube.ru
test       www.rutube.ru -> rutube
source     field knowledge 2026-11
