name       T-Online
category   mail
service    mail
domain     t-online.de
test       www.t-online.de -> t-online
source     field knowledge 2026-11
