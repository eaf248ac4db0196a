name       Kayak
category   travel
service    browsing
domain     kayak.com r9cdn.net kayak.de
test       www.kayak.com -> kayak
test       a.b.KAYAK.DE. -> kayak
source     field knowledge 2026-11
