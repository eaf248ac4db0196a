name       Suno
category   ai
domain     suno.com suno.ai
test       www.suno.com -> suno
test       a.b.SUNO.AI. -> suno
source     field knowledge 2026-11
