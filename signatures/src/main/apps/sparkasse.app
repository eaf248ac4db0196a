name       Sparkasse
category   finance
domain     sparkasse.de
test       www.sparkasse.de -> sparkasse
source     field knowledge 2026-11
