name       Grok
category   ai
service    chat
domain     grok.com x.ai
test       www.grok.com -> grok
test       a.b.X.AI. -> grok
source     field knowledge 2026-11
