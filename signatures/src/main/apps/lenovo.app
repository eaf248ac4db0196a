name       Lenovo
category   iot
domain     lenovo.com lenovo.com.cn lenovomm.com
test       www.lenovo.com -> lenovo
test       a.b.LENOVOMM.COM. -> lenovo
source     field knowledge 2026-11
