name       Kaspersky
category   security
service    update
domain     kaspersky.com kaspersky-labs.com kaspersky.ru geo.kaspersky.com kaspersky.de
test       www.kaspersky.com -> kaspersky
test       a.b.KASPERSKY.DE. -> kaspersky
source     field knowledge 2026-11
