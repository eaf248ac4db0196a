name       Together AI
category   ai
domain     together.ai together.xyz
test       www.together.ai -> together-ai
test       a.b.TOGETHER.XYZ. -> together-ai
source     field knowledge 2026-11
