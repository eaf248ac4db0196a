name       Claude
category   ai
service    chat
domain     claude.ai anthropic.com claude.com claudeusercontent.com
test       www.claude.ai -> claude
test       a.b.CLAUDEUSERCONTENT.COM. -> claude
source     field knowledge 2026-11
