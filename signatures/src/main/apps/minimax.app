name       MiniMax
category   ai
domain     minimax.chat minimaxi.com hailuoai.com
test       www.minimax.chat -> minimax
test       a.b.HAILUOAI.COM. -> minimax
source     field knowledge 2026-11
