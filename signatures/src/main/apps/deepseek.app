name       DeepSeek
category   ai
service    chat
domain     deepseek.com
test       www.deepseek.com -> deepseek
source     field knowledge 2026-11
