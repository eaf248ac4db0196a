name       Parsec
category   remote-access
service    remote-control
domain     parsec.app parsecgaming.com parsecusercontent.com
test       www.parsec.app -> parsec
test       a.b.PARSECUSERCONTENT.COM. -> parsec
source     field knowledge 2026-11
