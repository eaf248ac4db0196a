name       Stability AI
category   ai
domain     stability.ai
test       www.stability.ai -> stability-ai
source     field knowledge 2026-11
