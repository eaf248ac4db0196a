name       The Pirate Bay
category   file-sharing
domain     thepiratebay.org piratebay.org thepiratebay.se
test       www.thepiratebay.org -> the-pirate-bay
test       a.b.THEPIRATEBAY.SE. -> the-pirate-bay
source     field knowledge 2026-11
