name       DeepL
category   ai
domain     deepl.com
test       www.deepl.com -> deepl
source     field knowledge 2026-11
