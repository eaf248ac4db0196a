name       Wolfram Alpha
category   education
domain     wolframalpha.com wolfram.com
test       www.wolframalpha.com -> wolfram-alpha
test       a.b.WOLFRAM.COM. -> wolfram-alpha
source     field knowledge 2026-11
