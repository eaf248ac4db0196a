name       Meta AI
category   ai
service    chat
domain     meta.ai
test       www.meta.ai -> meta-ai
source     field knowledge 2026-11
