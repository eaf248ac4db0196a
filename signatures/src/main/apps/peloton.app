name       Peloton
category   health
service    streaming
domain     onepeloton.com pelotoncycle.com
test       www.onepeloton.com -> peloton
test       a.b.PELOTONCYCLE.COM. -> peloton
source     field knowledge 2026-11
