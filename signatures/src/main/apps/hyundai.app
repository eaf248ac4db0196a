name       Hyundai
category   automotive
domain     hyundai.com bluelinky.com
test       www.hyundai.com -> hyundai
test       a.b.BLUELINKY.COM. -> hyundai
source     field knowledge 2026-11
