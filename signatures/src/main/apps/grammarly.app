name       Grammarly
category   productivity
domain     grammarly.com grammarly.io grammarly.net grammarlyaws.com
test       www.grammarly.com -> grammarly
test       a.b.GRAMMARLYAWS.COM. -> grammarly
source     field knowledge 2026-11
