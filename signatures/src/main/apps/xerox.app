name       Xerox
category   printing
domain     xerox.com
test       www.xerox.com -> xerox
source     field knowledge 2026-11
