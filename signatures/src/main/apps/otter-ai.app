name       Otter.ai
category   ai
domain     otter.ai
test       www.otter.ai -> otter-ai
source     field knowledge 2026-11
