name       Perplexity
category   ai
service    chat
domain     perplexity.ai pplx.ai
test       www.perplexity.ai -> perplexity
test       a.b.PPLX.AI. -> perplexity
source     field knowledge 2026-11
