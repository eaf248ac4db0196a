name       Nubank
category   finance
domain     nubank.com.br
test       nubank.com.br -> nubank
source     field knowledge 2026-11
