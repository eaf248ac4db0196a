name       Hugging Face
category   ai
service    download
domain     huggingface.co hf.co hf.space
test       www.huggingface.co -> hugging-face
test       a.b.HF.SPACE. -> hugging-face
source     field knowledge 2026-11
