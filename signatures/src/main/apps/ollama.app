name       Ollama
category   ai
service    download
domain     ollama.com ollama.ai
test       www.ollama.com -> ollama
test       a.b.OLLAMA.AI. -> ollama
source     field knowledge 2026-11
