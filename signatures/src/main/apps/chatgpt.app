name       ChatGPT
category   ai
service    chat
domain     openai.com chatgpt.com oaistatic.com oaiusercontent.com sora.com
test       www.openai.com -> chatgpt
test       a.b.SORA.COM. -> chatgpt
source     field knowledge 2026-11
