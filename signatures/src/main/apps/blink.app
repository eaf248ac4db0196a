name       Blink
category   iot
service    streaming
domain     blinkforhome.com immedia-semi.com
test       www.blinkforhome.com -> blink
test       a.b.IMMEDIA-SEMI.COM. -> blink
source     field knowledge 2026-11
