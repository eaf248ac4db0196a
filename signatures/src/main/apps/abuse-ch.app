name       abuse.ch
category   security
domain     abuse.ch
test       www.abuse.ch -> abuse-ch
source     field knowledge 2026-11
