name       Thunderbird
category   mail
service    mail
domain     thunderbird.net
test       www.thunderbird.net -> thunderbird
source     field knowledge 2026-11
