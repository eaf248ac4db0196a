name       Character.AI
category   ai
service    chat
domain     character.ai
test       www.character.ai -> character-ai
source     field knowledge 2026-11
