name       OpenRouter
category   ai
domain     openrouter.ai
test       www.openrouter.ai -> openrouter
source     field knowledge 2026-11
