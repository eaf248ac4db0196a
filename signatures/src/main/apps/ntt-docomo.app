name       NTT Docomo
category   web
domain     docomo.ne.jp nttdocomo.co.jp
test       docomo.ne.jp -> ntt-docomo
test       a.b.NTTDOCOMO.CO.JP. -> ntt-docomo
source     field knowledge 2026-11
