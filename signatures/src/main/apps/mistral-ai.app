name       Mistral AI
category   ai
service    chat
domain     mistral.ai
test       www.mistral.ai -> mistral-ai
source     field knowledge 2026-11
