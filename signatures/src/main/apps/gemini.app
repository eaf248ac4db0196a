name       Gemini
category   ai
service    chat
domain     gemini.google.com bard.google.com generativelanguage.googleapis.com aistudio.google.com
test       gemini.google.com -> gemini
test       a.b.AISTUDIO.GOOGLE.COM. -> gemini
source     field knowledge 2026-11
