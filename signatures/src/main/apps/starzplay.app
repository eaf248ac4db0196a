name       StarzPlay
category   streaming
service    streaming
domain     starzplay.com starz.com
test       www.starzplay.com -> starzplay
test       a.b.STARZ.COM. -> starzplay
source     field knowledge 2026-11
