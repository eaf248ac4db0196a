name       Tidio
category   productivity
service    chat
domain     tidio.co tidio.com tidiochat.com
test       www.tidio.co -> tidio
test       a.b.TIDIOCHAT.COM. -> tidio
source     field knowledge 2026-11
