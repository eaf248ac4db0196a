name       Baichuan
category   ai
domain     baichuan-ai.com
test       www.baichuan-ai.com -> baichuan
source     field knowledge 2026-11
