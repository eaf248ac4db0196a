name       Viber
category   messaging
service    chat
domain     viber.com viber.co.jp
test       www.viber.com -> viber
test       a.b.VIBER.CO.JP. -> viber
source     field knowledge 2026-11
