name       Groq
category   ai
domain     groq.com
test       www.groq.com -> groq
source     field knowledge 2026-11
