name       Verizon
category   web
domain     verizon.com verizonwireless.com vzw.com verizon.net
test       www.verizon.com -> verizon
test       a.b.VERIZON.NET. -> verizon
source     field knowledge 2026-11
