name       RTL+
category   streaming
service    streaming
domain     rtlplus.de rtlplus.com tvnow.de rtl.de
test       www.rtlplus.de -> rtl-plus
test       a.b.RTL.DE. -> rtl-plus
source     field knowledge 2026-11
