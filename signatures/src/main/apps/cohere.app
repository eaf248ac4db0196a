name       Cohere
category   ai
domain     cohere.com cohere.ai
test       www.cohere.com -> cohere
test       a.b.COHERE.AI. -> cohere
source     field knowledge 2026-11
